import type { CircleId } from '#base/ids.ts'
import { parseId } from '#base/ids.ts'
import { own } from '#core/circle/own.ts'
import { type Limits, limitsOf } from '#core/vault/limits.ts'
import { type VaultView, vaultView } from '#core/vault/vaultView.ts'
import { type Circle, emptyCircle } from '#core/circle/circle.ts'
import { type Fetched, fetchedSchema, isStillWanted } from '../archive/fetchedFiles.ts'
import { type WaitingCode, waitingCodeIn } from '../account/waitingCode.ts'
import { type SealedRecord, sealedRecord } from '../account/sealedRecord.ts'
import type { Connection } from '../state/appState.ts'
import {
  blobsComing,
  blobsOfKept,
  type BringingBack,
  bringingBackSchema,
  type KeptHere,
  keptHereSchema,
} from '../kept/keptFormat.ts'
import { type KeptFiles, keptFilesSchema, openKeptFiles } from '../files/keptFiles.ts'
import { Uploads, unwantedSchema } from '../files/uploads.ts'
import { HostApi } from '../host/hostApi.ts'
import type { Transport } from '../host/transport.ts'
import { identityOf } from '../keyring/identityOf.ts'
import type { Keyring } from '../keyring/keyring.ts'
import { type CircleLog, openCircleLog } from '../log/circleLog.ts'
import type { Device, LogAlarm } from '../log/device.ts'
import { Outbox, type OutboxItem } from '../outbox/outbox.ts'
import { type LetterBox, letterBoxSchema, openLetterBox } from '../mail/letterBox.ts'
import type { Change, DeviceStore } from '../store/deviceStore.ts'
import { type DeviceSeal, deviceSealOf } from '../store/sealedParts.ts'
import { CircleSyncs } from '../sync/circleSyncs.ts'
import type { Desk } from '../sync/desk.ts'
import { type ToldHere, toldHereSchema } from '../telling/toldHere.ts'
import { LiveLine } from '../sync/liveLine.ts'
import { type AskedList, askedSchema, openAskedList } from './asked.ts'
import { type DeclinedList, declinedSchema, openDeclinedList } from './declined.ts'
import { type DraftBox, draftsSchema, openDraftBox } from './draftBox.ts'
import { type Endings, endingsSchema, openEndings } from './endings.ts'
import type { EngineDeps } from './engineDeps.ts'
import { selfCircleNow } from './selfCircleNow.ts'

/** What runs for somebody who is signed in: their keys, logs, outbox and the line to the host. */
export interface Running {
  readonly keyring: Keyring
  readonly seal: DeviceSeal
  readonly desk: Desk
  readonly syncs: CircleSyncs
  readonly line: LiveLine
  readonly drafts: DraftBox
  /** What drafts have beside their words. */
  readonly kept: KeptFiles
  readonly uploads: Uploads
  /** Archives that were brought back, on this device. */
  readonly keptHere: SealedRecord<readonly KeptHere[]>
  /** The one that is on its way back. */
  readonly comingBack: SealedRecord<BringingBack>
  /** What was fetched for an archive that is not finished. */
  readonly fetched: SealedRecord<Fetched>
  readonly asked: AskedList
  readonly declined: DeclinedList
  /** Closed circles, and when they go from this device too. */
  readonly endings: Endings
  /** Letters on their way. */
  readonly letters: LetterBox
  readonly waitingCode: SealedRecord<WaitingCode>
  /** How this device is told outside the app. Read each time: another tab may have changed it. */
  readonly told: SealedRecord<ToldHere>
  /** The self circle, once it is known. */
  vault(): CircleLog | undefined
  /** The self circle with what waits to be sent. */
  self(): Circle | undefined
  vaultView(): VaultView
  /** What its person set for their own safety and strength. */
  limits(): Limits
  /** How many minutes this device is ahead of UTC then: a day is a date where one is. */
  zone(at: number): number
  /** Every circle but the self circle. */
  logs(): readonly CircleLog[]
  log(circle: CircleId): CircleLog | undefined
  /** Takes a circle in and keeps it up to date from now on. */
  add(log: CircleLog): void
  /** Lets go of it on this device; not of the words in the log, which the caller forgets. */
  remove(circle: CircleId): void
  /** The self circle's id, to be stored with whatever else proves it. */
  takeVault(log: CircleLog): Change
  stop(): Promise<void>
}

export interface RunningEvents {
  changed(circle: CircleId): void
  /** Only what waits here is different. */
  waiting(circle: CircleId): void
  connection(state: Connection): void
  alarm(alarm: LogAlarm): void
  /** A letter waits at the host. */
  letter(): void
  signedOut(): void
  /** The host speaks of a circle that this device has nothing of. */
  unknownCircle(circle: CircleId): void
}

const vaultRecord = 'self-circle'

/**
 * Opens what this device keeps, without asking the host anything. The self circle comes first: the
 * settings and the marks in it matter to all others.
 */
export const openRunning = async (
  deps: EngineDeps,
  transport: Transport,
  store: DeviceStore,
  keyring: Keyring,
  events: RunningEvents,
): Promise<Running> => {
  const seal = deviceSealOf(keyring.deviceKey, deps.random)
  const identity = identityOf(keyring)
  const logs = new Map<CircleId, CircleLog>()
  let vaultId = await readVaultId(store)
  const vault = (): CircleLog | undefined => (vaultId === undefined ? undefined : logs.get(vaultId))
  // Asked many times for one screen; with an import waiting in the outbox each would fold it anew.
  let selfSeen: SelfSeen | undefined
  const self = (): Circle | undefined => {
    const log = vault()
    if (log === undefined) return undefined
    const waiting = outbox.of(log.id)
    if (selfSeen === undefined || !isSameSelf(selfSeen, log, waiting))
      selfSeen = {
        folded: log.fold.circle,
        seq: log.fold.circle.seq,
        waiting: [...waiting],
        circle: selfCircleNow(log, waiting, identity.accountId),
      }
    return selfSeen.circle
  }

  const device: Device = {
    store,
    seal,
    identity: () => identity,
    random: deps.random,
    now: deps.clock,
    markOf: circle => {
      const marks = vault()?.fold.circle.vault.marks
      return marks === undefined ? undefined : own(marks, circle)
    },
    alarm: alarm => events.alarm(alarm),
  }
  const timers = { after: deps.schedule }
  const chance = (): number => (deps.random(1)[0] ?? 0) / 256
  const host = new HostApi(transport)
  const outbox = new Outbox(device)
  const line: LiveLine = new LiveLine(
    { transport, timers, chance },
    {
      connection: state => {
        if (state === 'live') {
          syncs.lineUp()
          uploads.lineUp()
        } else {
          syncs.lineDown()
          uploads.lineDown()
        }
        events.connection(state)
      },
      entries: (circle, page) => {
        if (logs.has(circle)) syncs.heard(circle, page)
        else events.unknownCircle(circle)
      },
      gone: circle => syncs.gone(circle),
      letter: () => events.letter(),
      signedOut: () => events.signedOut(),
    },
  )
  const desk: Desk = {
    device,
    host,
    locks: deps.locks,
    outbox,
    append: (circle, entries, notify) =>
      line.append(circle, entries, notify) ?? host.append(circle, entries, { notify }),
    isBlocked: account => limitsOf(self()).isBlocked(account),
  }
  const syncs = new CircleSyncs({
    desk,
    timers,
    chance,
    line: () => line,
    changed: circle => events.changed(circle),
  })
  const kept = await openKeptFiles(store, sealedRecord(store, seal, 'kept-files', keptFilesSchema))
  const keptHere = sealedRecord(store, seal, 'kept-archives', keptHereSchema)
  const comingBack = sealedRecord(store, seal, 'archive-coming-back', bringingBackSchema)
  const fetched = sealedRecord(store, seal, 'archive-fetched', fetchedSchema)
  const uploads: Uploads = new Uploads({
    desk,
    timers,
    chance,
    kept,
    unwanted: sealedRecord(store, seal, 'unwanted-files', unwantedSchema),
    changed: circle => events.waiting(circle),
    alsoKept: async () => {
      const coming = await comingBack.read()
      const back = (await keptHere.read()) ?? []
      const forArchive = await fetched.read()
      const isWanted = forArchive !== undefined && isStillWanted(forArchive, deps.clock())
      return [
        ...(coming === undefined ? [] : blobsComing(coming)),
        ...back.flatMap(blobsOfKept),
        ...(isWanted ? forArchive.blobs : []),
      ]
    },
    ready: circle => syncs.wrote(circle),
  })
  const add = (log: CircleLog): void => {
    // Two who asked the host at once may each have opened it: only the first is kept up to date.
    if (logs.has(log.id)) return
    logs.set(log.id, log)
    syncs.add(log)
  }

  const drafts = await openDraftBox(store, sealedRecord(store, seal, 'drafts', draftsSchema))
  const asked = await openAskedList(store, sealedRecord(store, seal, 'asked', askedSchema))
  const declined = await openDeclinedList(
    store,
    sealedRecord(store, seal, 'declined', declinedSchema),
  )
  const endings = await openEndings(store, sealedRecord(store, seal, 'endings', endingsSchema))
  const letters = await openLetterBox(store, sealedRecord(store, seal, 'letters', letterBoxSchema))
  await outbox.load()
  if (vaultId !== undefined) add(await openCircleLog(device, vaultId))
  const others = (await store.circles()).filter(id => id !== vaultId)
  // Asked to join and not in yet: the host would say no, and it is added when it says welcome.
  for (const log of await Promise.all(others.map(id => openCircleLog(device, id))))
    if (log.state.seq > 0) add(log)

  return {
    keyring,
    seal,
    desk,
    syncs,
    line,
    drafts,
    kept,
    uploads,
    keptHere,
    comingBack,
    fetched,
    asked,
    declined,
    endings,
    letters,
    waitingCode: waitingCodeIn(store, seal),
    told: sealedRecord(store, seal, 'told', toldHereSchema),
    vault,
    self,
    vaultView: () => vaultView(self() ?? emptyCircle()),
    limits: () => limitsOf(self()),
    zone: at => deps.zone?.(at) ?? 0,
    logs: () => [...logs.values()].filter(({ id }) => id !== vaultId),
    log: circle => logs.get(circle),
    add,
    remove: circle => {
      logs.delete(circle)
      syncs.remove(circle)
    },
    takeVault: log => {
      vaultId = log.id
      add(log)
      return { kind: 'record', name: vaultRecord, value: log.id }
    },
    stop: async () => {
      line.stop()
      syncs.lineDown()
      uploads.lineDown()
      await uploads.settled()
      await syncs.settled()
      await syncs.save()
    },
  }
}

/** A self circle as it was seen, and what it was made of. */
interface SelfSeen {
  readonly folded: Circle
  readonly seq: number
  readonly waiting: readonly OutboxItem[]
  readonly circle: Circle
}

const isSameSelf = (
  { folded, seq, waiting }: SelfSeen,
  { fold }: CircleLog,
  now: readonly OutboxItem[],
): boolean =>
  folded === fold.circle &&
  seq === fold.circle.seq &&
  waiting.length === now.length &&
  waiting.every((item, place) => item.event === now[place]?.event)

const readVaultId = async (store: DeviceStore): Promise<CircleId | undefined> => {
  const kept = await store.record(vaultRecord)
  return typeof kept === 'string' ? parseId('circle', kept) : undefined
}
