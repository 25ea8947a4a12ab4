import { setImmediate } from 'node:timers/promises';
import { type Connection, query } from '../database.ts';

interface Message {
  id: string;
  topic: string;
  event: string;
  payload: unknown;
}

/** Few enough to be taken by every client before the next ones are sent. */
const batch = 50;

/**
 * Hands over each message that is stored in realtime.messages, in the order of the
 * commits. The database tells only the ids, since its notifications end at 8,000 bytes.
 * @param onGap Messages may have been missed: the connection to the database was lost.
 */
export async function listen(
  connection: Connection,
  deliver: (message: Message) => void,
  onGap: () => void,
): Promise<() => Promise<unknown>> {
  const waiting: string[] = [];
  let reading = false;

  async function readWaiting(): Promise<void> {
    if (reading) return;
    reading = true;
    try {
      while (waiting.length > 0) {
        for (const message of await readMessages(connection, waiting.splice(0, batch))) deliver(message);
        // Sockets are written to, and requests answered, only between two turns.
        await setImmediate();
      }
    } catch (error) {
      console.error(error);
      waiting.length = 0;
      onGap();
    } finally {
      reading = false;
    }
  }

  const onId = (id: string) => {
    waiting.push(id);
    void readWaiting();
  };
  if ('exec' in connection.driver) return connection.driver.listen(channel, onId);
  let connected = false;
  const { unlisten } = await connection.driver.listen(channel, onId, () => {
    if (connected) onGap();
    connected = true;
  });
  return unlisten;
}

const channel = 'realtime_messages';

async function readMessages(connection: Connection, ids: string[]): Promise<Message[]> {
  return query<Message>(
    connection,
    `select m.id, m.topic, m.event, m.payload
     from jsonb_array_elements_text($1::jsonb) with ordinality as wanted (id, place)
     join realtime.messages m on m.id = wanted.id::uuid and m.private
     order by wanted.place`,
    [JSON.stringify(ids)],
  );
}

/** Messages are for those who listen at the moment; nobody reads old ones. */
export const prune = (connection: Connection) =>
  query(
    connection,
    `delete from realtime.messages where inserted_at < localtimestamp - interval '10 minutes'`,
  );
