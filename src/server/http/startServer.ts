import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import type { Bytes } from '#base/bytes.ts'
import { type AccountId, idFrom } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { toBase64Url } from '#base/text.ts'
import { paths } from '#protocol/api/paths.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { accountRoutes } from '../accounts/accountRoutes.ts'
import { answer } from '../accounts/outcome.ts'
import { youngSeats } from '../accounts/youngSeats.ts'
import { seatGate } from '../circles/seatGate.ts'
import { readTokens } from '../accounts/readTokens.ts'
import { openRoute } from '../accounts/route.ts'
import { sessions } from '../accounts/session.ts'
import { shortLived } from '../accounts/shortLived.ts'
import { suspensionWatch } from '../accounts/suspensionWatch.ts'
import { appender } from '../circles/append.ts'
import { blobFolder } from '../blobs/blobFolder.ts'
import { blobRoutes } from '../blobs/blobRoutes.ts'
import { type BlobRules, defaultBlobRules } from '../blobs/blobRules.ts'
import { blobStore } from '../blobs/blobStore.ts'
import { type CallRules, defaultCallRules } from '../calls/callRules.ts'
import { callRoutes } from '../calls/callRoutes.ts'
import { callStore } from '../calls/callStore.ts'
import { callTurns } from '../calls/callTurns.ts'
import { calling } from '../calls/calling.ts'
import { circleCache } from '../circles/circleCache.ts'
import { circleRoutes } from '../circles/circleRoutes.ts'
import { type CircleRules, defaultCircleRules } from '../circles/circleRules.ts'
import { removalRoutes } from '../circles/removalRoutes.ts'
import { circleUpkeep } from '../circles/upkeep.ts'
import { leftRoutes } from '../endings/leftRoutes.ts'
import { defaultLeftRules, type LeftRules } from '../endings/leftRules.ts'
import { leftStore } from '../endings/leftStore.ts'
import { groupCommit } from '../entryLog/groupCommit.ts'
import { commitLanes, openEntryLog } from '../entryLog/openEntryLog.ts'
import { defaultHereNoteRules, type HereNoteRules } from '../hereNotes/hereNoteRules.ts'
import { hereNoteRoutes } from '../hereNotes/hereNoteRoutes.ts'
import { hereNoteStore } from '../hereNotes/hereNoteStore.ts'
import { inviteRoutes } from '../invites/inviteRoutes.ts'
import { inviteStore } from '../invites/inviteStore.ts'
import { joinBoxes } from '../invites/joinBoxes.ts'
import { joinBoxRoutes } from '../invites/joinBoxRoutes.ts'
import { defaultKeeperRules, type KeeperRules } from '../keepers/keeperRules.ts'
import { keeperRoutes, returnRoutes } from '../keepers/keeperRoutes.ts'
import { keeperStore } from '../keepers/keeperStore.ts'
import { memoryRateLimits } from '../limits/rateLimit.ts'
import { defaultRateRules, type RateRules } from '../limits/rateRules.ts'
import { answerQueue } from '../live/answerQueue.ts'
import { localFanout } from '../live/fanout.ts'
import { liveHub } from '../live/liveHub.ts'
import { liveServer } from '../live/liveServer.ts'
import { letterStore } from '../mail/letterStore.ts'
import { defaultMailRules, type MailRules } from '../mail/mailRules.ts'
import { mailRoutes } from '../mail/mailRoutes.ts'
import type { Ages } from '../setup/hostAges.ts'
import { checkAddress } from '../setup/hostMove.ts'
import { openHostSettings } from '../setup/hostSettings.ts'
import { keepListensAt } from '../setup/listensAt.ts'
import type { OpenDatabase } from '../sql/openSql.ts'
import { addressOf } from './addressOf.ts'
import { hostLog } from './hostLog.ts'
import { listen } from './listen.ts'
import { openData } from './openData.ts'
import { requestListener } from './requestListener.ts'
import { type TellOptions, tellPeople } from './tellPeople.ts'
import { staticFiles } from './staticFiles.ts'
import { housekeeping } from './housekeeping.ts'

export interface ServerOptions extends Omit<TellOptions, 'rules'> {
  readonly dataFolder: string
  /** PostgreSQL instead of a file in the data folder. */
  readonly databaseUrl?: string | undefined
  readonly host?: string | undefined
  /** 0: any free one. */
  readonly port?: number | undefined
  /** Where people open the app; wins over what set-up answered. */
  readonly origin?: string | undefined
  /** Whom community circles are for; wins over what the host's tools wrote. */
  readonly ages?: Ages | undefined
  readonly opaqueSetup?: string | undefined
  /** The built app; without it the host only speaks to programs. */
  readonly webFolder?: string | undefined
  /** Further pages that may ask, as in development. */
  readonly extraOrigins?: readonly string[] | undefined
  readonly version?: string | undefined
  /** Whether people here may write notes that somebody without an account opens. */
  readonly hereNotes?: boolean | undefined
  /** What the files of one circle may take together, sealed. */
  readonly circleFileBytes?: number | undefined
  readonly now?: (() => number) | undefined
  readonly random?: ((length: number) => Bytes) | undefined
  readonly rules?:
    | (Partial<
        RateRules &
          CircleRules &
          MailRules &
          BlobRules &
          KeeperRules &
          CallRules &
          HereNoteRules &
          LeftRules
      > &
        TellOptions['rules'])
    | undefined
  readonly callRoundMs?: number | undefined
  /** How long the first part of a request is waited for; its whole, three times as long. */
  readonly halfRequestMs?: number | undefined
  readonly log?: ((line: string) => void) | undefined
}

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
  const { halfRequestMs = 10_000 } = options
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
  const localOrigins = [...(options.extraOrigins ?? [])]
  const account: AccountDeps = {
    sql,
    settings,
    sessions: sessions(sql, now, random),
    shortLived: shortLived(sql, now),
    limits: memoryRateLimits(now, random),
    rules: { ...defaultRateRules, ...options.rules },
    now,
    random,
    version: options.version ?? '0',
    localOrigins,
    addressOf,
    logLine: log.request,
    reportError: log.error,
  }
  const rules: CircleRules = { ...defaultCircleRules, ...options.rules }
  const entryLog = openEntryLog(database, log.error)
  const cache = circleCache(entryLog)
  const invites = inviteStore(sql)
  const boxes = joinBoxes(sql)
  const letters = letterStore(sql)
  const keepers = keeperStore(sql)
  const tokens = readTokens(account.shortLived, random)
  const { circleFileBytes = defaultBlobRules.circleFileBytes } = options
  const blobRules: BlobRules = { ...defaultBlobRules, circleFileBytes, ...options.rules }
  const folder = blobFolder(options.dataFolder, random)
  const blobs = blobStore({ sql, folder, nowMs: now, circleFileBytes: blobRules.circleFileBytes })
  const upkeep = circleUpkeep({
    sql,
    cache,
    invites,
    boxes,
    blobs,
    entryLog,
    nowMs: now,
    reportError: log.error,
  })
  const commits = groupCommit({
    log: entryLog,
    lanes: commitLanes(database),
    forget: id => {
      cache.forget(idFrom('circle', id))
    },
  })
  const fanout = localFanout()
  const people = await tellPeople(options, account, cache, log)
  const { telling } = people
  const arrived = (recipient: AccountId): void => {
    fanout.letter(recipient)
    telling.letter(recipient)
  }
  const calls = callStore(sql)
  const hereNotes = hereNoteStore(sql)
  const callsGoOn = calling({
    turns: callTurns(sql),
    devices: people.devices,
    send: people.send,
    now,
    arrived,
    reportError: log.error,
    roundMs: options.callRoundMs,
  })
  const left = leftStore(sql)
  const append = appender({
    entryLog,
    cache,
    groupCommit: commits,
    fanout,
    upkeep,
    seats: seatGate(youngSeats(sql), cache),
    nowMs: now,
    said: (circle, by) => telling.said(circle, by),
  })
  const read = { entryLog, cache }

  const app = new Hono()
  app.route('/', accountRoutes(account))
  removalRoutes(app, account)
  circleRoutes(app, { account, read, append, tokens, rules })
  inviteRoutes(app, { account, cache, invites, tokens, rules })
  blobRoutes(app, { account, read, blobs, rules: blobRules })
  joinBoxRoutes(app, { account, cache, boxes, tokens, rules })
  mailRoutes(app, {
    account,
    letters,
    rules: { ...defaultMailRules, ...options.rules },
    arrived,
  })
  callRoutes(app, {
    account,
    calls,
    rules: { ...defaultCallRules, ...options.rules },
    soon: () => callsGoOn.soon(),
    arrived,
  })
  hereNoteRoutes(app, {
    account,
    notes: hereNotes,
    seats: youngSeats(sql),
    rules: { ...defaultHereNoteRules, ...options.rules },
    offered: options.hereNotes !== false,
  })
  leftRoutes(app, {
    account,
    left,
    rules: { ...defaultLeftRules, ...options.rules },
    arrived,
  })
  const keeperDeps = {
    account,
    keepers,
    rules: { ...defaultKeeperRules, ...options.rules },
    changed: (whose: AccountId) => fanout.letter(whose),
  }
  keeperRoutes(app, keeperDeps)
  returnRoutes(app, keeperDeps)
  people.routes(app)
  openRoute(
    app,
    account,
    { method: 'GET', path: paths.health, rule: account.rules.open },
    async () => {
      await sql.all('SELECT 1 AS one')
      return answer({ ok: true })
    },
  )
  app.notFound(context => context.json({ refusal: 'not-found' }, 404))
  app.onError((error, context) => {
    log.error(error)
    return context.json({ refusal: 'unavailable' }, 503)
  })

  const handle = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const files = staticFiles(options.webFolder)
  const server = createServer(
    {
      noDelay: true,
      headersTimeout: halfRequestMs,
      requestTimeout: 3 * halfRequestMs,
      // Node looks for late ones only every 30 s unless told otherwise.
      connectionsCheckingInterval: halfRequestMs / 2,
      maxHeaderSize: 16_384,
      // Longer than a proxy in front keeps a connection it does not use, and than a busy device
      // thinks about a passphrase: whoever comes back must not find the door just closing.
      keepAliveTimeout: 130_000,
    },
    requestListener({ files, handle, isHttps: async () => isHttps(await settings.answers()) }),
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
  await upkeep.resume()
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
  const keeping = housekeeping(
    {
      sql,
      entryLog,
      cache,
      invites,
      boxes,
      letters,
      blobs,
      keepers,
      calls,
      hereNotes,
      left,
      arrived,
    },
    now,
    log.error,
  )
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
      await commits.close()
      // Answers that are being written get a moment; whoever holds a connection open does not.
      server.closeIdleConnections()
      await finished(server, () => {
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

const graceMs = 2_000

const finished = (server: Server, endSockets: () => void): Promise<void> =>
  new Promise(resolve => {
    const giveUp = setTimeout(() => {
      endSockets()
      server.closeAllConnections()
      resolve()
    }, graceMs)
    server.close(() => {
      clearTimeout(giveUp)
      resolve()
    })
  })
