import { randomBytes } from 'node:crypto'
import { getRequestListener } from '@hono/node-server'
import type { Bytes } from '#base/bytes.ts'
import type { AccountId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { toBase64Url } from '#base/text.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { sessions } from '../accounts/session.ts'
import { shortLived } from '../accounts/shortLived.ts'
import { suspensionWatch } from '../accounts/suspensionWatch.ts'
import { callTurns } from '../calls/callTurns.ts'
import { calling } from '../calls/calling.ts'
import { circleCache } from '../circles/circleCache.ts'
import { commitLanes, openEntryLog } from '../entryLog/openEntryLog.ts'
import { memoryRateLimits } from '../limits/rateLimit.ts'
import { answerQueue } from '../live/answerQueue.ts'
import { localFanout } from '../live/fanout.ts'
import { liveHub } from '../live/liveHub.ts'
import { liveServer } from '../live/liveServer.ts'
import { checkAddress } from '../setup/hostMove.ts'
import { openHostSettings } from '../setup/hostSettings.ts'
import { keepListensAt } from '../setup/listensAt.ts'
import type { OpenDatabase } from '../sql/openSql.ts'
import { addressOf } from './addressOf.ts'
import { hostLog } from './hostLog.ts'
import { hostRoutes } from './hostRoutes.ts'
import { housekeeping } from './housekeeping.ts'
import { listen } from './listen.ts'
import { openCircles } from './openCircles.ts'
import { openData } from './openData.ts'
import { closeServer, openServer } from './openServer.ts'
import { openStores } from './openStores.ts'
import { partRules } from './partRules.ts'
import { requestListener } from './requestListener.ts'
import type { ServerOptions } from './serverOptions.ts'
import { staticFiles } from './staticFiles.ts'
import { tellPeople } from './tellPeople.ts'

export interface RunningServer {
  readonly port: number
  /** Where this machine itself opens it. */
  readonly url: string
  /** A new one each time, until the first account is made; `undefined` from then on. */
  setUpLink(): Promise<string | undefined>
  /** Open live sockets. */
  readonly socketCount: () => number
  /** Takes nothing new, finishes what was begun, closes the database. */
  close(): Promise<void>
}

const noLog = (): void => undefined
const systemNow = (): number => Date.now()
const systemRandom = (length: number): Bytes => new Uint8Array(randomBytes(length))

/** Starts a host, or says in a sentence why it cannot. */
export const startServer = async (
  options: ServerOptions,
): Promise<Result<RunningServer, string>> => {
  const database = await openData(options)
  if (!database.ok) return database
  const started = await compose(options, database.value)
  if (!started.ok) await database.value.sql.close()
  return started
}

const compose = async (
  options: ServerOptions,
  database: OpenDatabase,
): Promise<Result<RunningServer, string>> => {
  const { host = 'localhost', now = systemNow, random = systemRandom } = options
  const { circleFileBytes } = options
  const { sql } = database
  const log = hostLog(options.log ?? noLog, now)
  const settings = await openHostSettings({
    sql,
    now,
    random,
    origin: options.origin,
    ages: options.ages,
    opaqueSetup: options.opaqueSetup,
  })
  const address = await checkAddress(sql, options.origin)
  if (!address.ok) return address
  const rules = partRules({
    ...(circleFileBytes === undefined ? {} : { circleFileBytes }),
    ...options.rules,
  })
  const localOrigins = [...(options.extraOrigins ?? [])]
  const account: AccountDeps = {
    sql,
    settings,
    sessions: sessions(sql, now, random),
    shortLived: shortLived(sql, now),
    limits: memoryRateLimits(now, random),
    rules,
    now,
    random,
    version: options.version ?? '0',
    localOrigins,
    addressOf,
    logLine: log.request,
    reportError: log.error,
  }
  const entryLog = openEntryLog(database, log.error)
  const cache = circleCache(entryLog)
  const stores = openStores(account, options.dataFolder, rules.circleFileBytes)
  const fanout = localFanout()
  const people = await tellPeople(options, account, cache, log)
  const { telling } = people
  const arrived = (recipient: AccountId): void => {
    fanout.letter(recipient)
    telling.letter(recipient)
  }
  const callsGoOn = calling({
    turns: callTurns(sql),
    devices: people.devices,
    send: people.send,
    now,
    arrived,
    reportError: log.error,
    roundMs: options.callRoundMs,
  })
  const circles = openCircles({
    account,
    stores,
    entryLog,
    lanes: commitLanes(database),
    cache,
    fanout,
    said: (circle, by) => telling.said(circle, by),
  })
  const { append } = circles
  const read = { entryLog, cache }
  const app = hostRoutes({
    account,
    rules,
    stores,
    read,
    append,
    arrived,
    changed: whose => fanout.letter(whose),
    callSoon: () => callsGoOn.soon(),
    hereNotes: options.hereNotes !== false,
    telling: people.routes,
  })

  const handle = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const files = staticFiles(options.webFolder)
  const server = openServer(
    requestListener({ files, handle, isHttps: async () => isHttps(await settings.answers()) }),
    options.halfRequestMs ?? 10_000,
  )
  const hub = liveHub(cache, log.error)
  const live = liveServer(server, {
    account,
    fanout,
    hub,
    read,
    append,
    limits: account.limits,
    rules,
    answers: answerQueue(),
    here: socket => telling.here(socket),
  })
  await circles.resume()
  const stopHearing = account.sessions.onAuthChanged(who => people.ended(who))
  const watching = suspensionWatch(sql, account.sessions, log.error)
  const listening = await listen(server, host, options.port ?? 0)
  if (!listening.ok) {
    watching.stop()
    stopHearing()
    live.stop()
    await callsGoOn.stop()
    await people.stop()
    return err(listening.error)
  }
  const { port } = listening.value
  await sql.batch([keepListensAt({ host, port })])
  for (const name of ['localhost', '127.0.0.1', '[::1]'])
    localOrigins.push(`http://${name}:${port}`)
  const keeping = housekeeping({ sql, entryLog, cache, ...stores, arrived }, now, log.error)
  const url = `http://localhost:${port}`

  return ok({
    port,
    url,
    socketCount: () => hub.size,
    async setUpLink() {
      const token = await settings.newSetUpToken()
      const { origin } = await settings.answers()
      return token === undefined ? undefined : `${origin ?? url}/setup#${toBase64Url(token)}`
    },
    async close() {
      keeping.stop()
      watching.stop()
      stopHearing()
      listening.value.stop()
      live.stop()
      await circles.close()
      await closeServer(server, () => {
        for (const socket of hub.sockets()) socket.terminate()
      })
      await callsGoOn.stop()
      await people.stop()
      await entryLog.close()
      await sql.close()
    },
  })
}

const isHttps = ({ origin }: { readonly origin: string | undefined }): boolean =>
  origin?.startsWith('https:') === true
