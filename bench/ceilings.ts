import { generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { WebSocket, WebSocketServer } from 'ws'

/** What the parts of a durable, delivered append cost by themselves. */

const rows = 100

/** Rows of a kilobyte, a hundred to a transaction, each transaction on disk: rows per second. */
export const bareSqlite = (forMs: number): number => {
  const folder = mkdtempSync(join(tmpdir(), 'herewith-bench-'))
  const database = new DatabaseSync(join(folder, 'bare.db'))
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE entry (circle_id BLOB, seq INTEGER, event_id BLOB, log_hash BLOB, kind INTEGER,
      account_id BLOB, gen INTEGER, session_id BLOB, sseq INTEGER, seen_seq INTEGER,
      body_len INTEGER, header BLOB, body BLOB, PRIMARY KEY (circle_id, seq))`)
  const insert = database.prepare('INSERT INTO entry VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)')
  const circles = Array.from({ length: 20 }, () => randomBytes(32))
  const [account, session] = [randomBytes(16), randomBytes(16)]
  const [header, body] = [randomBytes(268), randomBytes(756)]
  const start = performance.now()
  let stored = 0
  while (performance.now() - start < forMs) {
    database.exec('BEGIN IMMEDIATE')
    for (let row = 0; row < rows; row++, stored++) {
      const [id, hash] = [randomBytes(32), randomBytes(32)]
      const circle = circles[stored % 20]!
      insert.run(circle, stored, id, hash, 2, account, 1, session, stored, 0, 756, header, body)
    }
    database.exec('COMMIT')
  }
  const perSecond = (stored / (performance.now() - start)) * 1000
  database.close()
  rmSync(folder, { recursive: true, force: true })
  return perSecond
}

/** Ed25519 verifications of one core, per second. */
export const bareVerify = (forMs: number): number => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const message = randomBytes(220)
  const signature = sign(null, message, privateKey)
  const start = performance.now()
  let count = 0
  while (performance.now() - start < forMs) {
    for (let n = 0; n < 50; n++, count++) verify(null, message, publicKey, signature)
  }
  return (count / (performance.now() - start)) * 1000
}

/** Frames of a kilobyte to ten sockets each, one frame at a time, both ends here: entries/s. */
export const bareFanOut = async (forMs: number): Promise<number> => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  await new Promise(resolve => {
    server.once('listening', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const there: WebSocket[] = []
  server.on('connection', ws => there.push(ws))
  let received = 0
  const here = await Promise.all(
    Array.from({ length: 200 }, async () => {
      const ws = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false })
      ws.on('message', () => {
        received += 1
      })
      await new Promise(resolve => {
        ws.once('open', resolve)
      })
      return ws
    }),
  )
  const frame = randomBytes(1109)
  const start = performance.now()
  let sent = 0
  while (performance.now() - start < forMs) {
    for (let n = 0; n < 20; n++, sent++)
      for (let member = 0; member < 10; member++) there[n * 10 + member]?.send(frame)
    while (received < sent * 10) await new Promise(setImmediate)
  }
  const perSecond = (sent / (performance.now() - start)) * 1000
  for (const ws of here) ws.terminate()
  server.close()
  return perSecond
}
