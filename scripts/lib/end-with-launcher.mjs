// Loaded into a server that does not know of the launcher: it ends when the
// launcher is gone without having stopped it (a SIGKILL, a crash).

process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
