// Loaded into processes that do not know of the launcher: they end when it is
// gone without having stopped them (a SIGKILL, a crash).

process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Listening alone must not keep a process from ending when its work is done.
process.channel?.unref();
