import type { Bytes } from '#base/bytes.ts'
import type { CircleId } from '#base/ids.ts'
import { ok } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import type { EntryId } from '#core/circle/ids.ts'
import { makeDeviceKey } from '#crypto/deviceSeal.ts'
import type { AccountContext, Belongings } from '../account/accountContext.ts'
import { accountChanges } from '../account/accountChanges.ts'
import { endings as accountEndings } from '../account/endings.ts'
import { resumeRotation } from '../account/rotateKeys.ts'
import { readRotation } from '../account/rotation.ts'
import { signInCommands } from '../account/signInCommands.ts'
import type { Unlocked } from '../account/unlocked.ts'
import { archiveCommands } from '../archive/archiveCommands.ts'
import { callCommands } from '../calls/callCommands.ts'
import type { AccountCommands } from '../commands/accountCommands.ts'
import type { Engine } from '../engine.ts'
import { endingsCommands } from '../endings/endingsCommands.ts'
import { keyringOf } from '../keyring/deriveKeyring.ts'
import { keeperCommands } from '../keepers/keeperCommands.ts'
import { MemoryStore } from '../store/memoryStore.ts'
import { hereNoteCommands } from '../hereNotes/hereNoteCommands.ts'
import { belongingsOf } from './belongingsOf.ts'
import { type CircleContext, circleCommands } from './circleCommands.ts'
import type { EngineDeps } from './engineDeps.ts'
import { EngineRoom } from './engineRoom.ts'
import { fileCommands } from '../files/fileCommands.ts'
import { findVault } from './findVault.ts'
import { letterCommands } from './letterCommands.ts'
import { leaveCircles } from './leaveCircles.ts'
import { openRunning, type Running } from './running.ts'
import { seeShare } from './seeShare.ts'
import { peopleCommands } from '../people/peopleCommands.ts'
import { sideCommands } from './sideCommands.ts'
import { emailCommands } from '../telling/emailCommands.ts'
import { emailKnown } from '../telling/emailKnown.ts'
import { tellingCommands } from '../telling/tellingCommands.ts'
import { togetherCommands } from './togetherCommands.ts'

/** An engine that its owner can end: a test, or a process. */
export interface StoppableEngine extends Engine {
  stop(): Promise<void>
}

/** Everything a screen can see and do, from the keys up. The same in a worker and in Node. */
export const createEngine = (deps: EngineDeps): StoppableEngine => {
  const room = new EngineRoom(deps)
  /** Whoever is signed in, once it is known. */
  const running = async (): Promise<Running | undefined> => {
    await room.started
    return room.running
  }
  const tend = (whose: Running): void => room.tendMail(whose)
  let readToken: string | undefined
  const context = accountContext(room, () => readToken)
  room.onLive = async whose => {
    const rotation = await readRotation(room.here.store)
    if (rotation !== undefined) await resumeRotation(context, belongings(room, whose), rotation)
  }
  // One look after the other: two at once would each write down what the other is just writing.
  let seeing: Promise<void> = Promise.resolve()
  const see = (circle: CircleId, share: EntryId | undefined): Promise<void> => {
    seeing = inTurn(seeing, async () => {
      await room.opened(circle)
      if (share !== undefined) await seeShare(room.running, circle, share, deps)
    })
    return seeing
  }
  const circleContext: CircleContext = {
    deps,
    transport: room.transport,
    invites: {
      note: invite => {
        readToken = toBase64Url(invite.readToken)
      },
    },
    running,
    changed: circle => room.changed(circle),
    refresh: () => room.refresh(),
    tendMail: tend,
    see,
  }
  const circles = circleCommands(circleContext)
  const { archive, watchArchive, watchRestore } = archiveCommands({
    deps,
    running,
    isCurrent: whose => whose === room.running,
  })
  const { watch, watchCircle, watchMine } = room.publisher
  const email = emailKnown(deps.clock)
  const dismiss: AccountCommands['dismiss'] = alarm => room.bell.dismiss(alarm)
  return {
    watch,
    watchCircle: (circle, page, listener) => {
      void see(circle, page.share)
      return watchCircle(circle, page, listener)
    },
    watchMine,
    watchArchive,
    watchRestore,
    account: {
      ...afterStart(room, {
        ...signInCommands(context),
        ...accountChanges(context),
        ...accountEndings(context),
        dismiss,
      }),
      // What is said while the store does not open can be put away then too.
      dismiss,
    },
    circles,
    files: fileCommands({
      deps,
      running,
      draftsChanged: () => room.publisher.stateChanged(),
    }),
    archive,
    letters: letterCommands({
      deps,
      running,
      changed: circle => room.changed(circle),
      tend,
    }),
    sides: sideCommands({ ...circleContext, tend }),
    together: togetherCommands(circleContext),
    telling: tellingCommands({ ...circleContext, email }),
    email: emailCommands({ ...circleContext, known: email }),
    people: peopleCommands({ ...circleContext, circles }),
    hereNotes: hereNoteCommands(circleContext),
    keepers: keeperCommands({
      deps,
      account: context,
      api: room.keeperApi,
      running,
      tend,
      stopped: () => room.returnStopped(),
    }),
    calls: callCommands({
      deps,
      api: room.callApi,
      running,
      tend,
    }),
    endings: endingsCommands({
      deps,
      api: room.leftApi,
      running,
      tend,
    }),
    stop: () => room.stop(),
  }
}

/** Commands given before the store is open wait for it. */
const afterStart = (room: EngineRoom, commands: AccountCommands): AccountCommands => {
  const waiting = Object.entries(commands).map(([name, command]) => [
    name,
    async (...args: readonly unknown[]) => {
      await room.started
      const answer: unknown = await (command as (...given: readonly unknown[]) => unknown)(...args)
      const { running } = room
      if (running !== undefined) await room.setCodeWaits(running)
      return answer
    },
  ])
  // Same names, same arguments; `dismiss` answers nobody.
  return Object.fromEntries(waiting) as AccountCommands
}

const belongings = (room: EngineRoom, running: Running): Belongings =>
  belongingsOf(running, room.deps, words => leaveCircles(running, running.logs(), words))

const accountContext = (room: EngineRoom, readToken: () => string | undefined): AccountContext => ({
  api: room.api,
  get store() {
    return room.here.store
  },
  random: room.deps.random,
  now: room.deps.clock,
  held: room.held,
  home: () => room.here.home,
  belongings: () => {
    const { running } = room
    return running === undefined ? undefined : belongings(room, running)
  },
  readToken,
  host: () => room.host(),
  alarm: alarm => room.bell.ring(alarm),
  settle: async (account, keyring, extra) => {
    const settled = await room.here.settle(account, keyring, extra)
    return settled.ok ? ok(belongings(room, settled.value)) : settled
  },
  pastSecrets: unlocked => pastSecrets(room, unlocked),
  close: (home, why) => room.here.close(home, why),
})

/**
 * Reads the self circle from the host into memory, before this device has a storage key: what ended
 * generations hand down is in it.
 */
const pastSecrets = async (
  room: EngineRoom,
  { root, accountId, gen, account }: Unlocked,
): Promise<ReadonlyMap<number, Bytes>> => {
  const { links } = account
  const keyring = await keyringOf(root, { accountId, gen, links }, await makeDeviceKey())
  if (keyring === undefined) return new Map()
  const quiet = {
    changed: () => undefined,
    waiting: () => undefined,
    connection: () => undefined,
    alarm: () => undefined,
    letter: () => undefined,
    signedOut: () => undefined,
    unknownCircle: () => undefined,
  }
  const running = await openRunning(room.deps, room.transport, new MemoryStore(), keyring, quiet)
  const vault = await findVault(running)
  if (!vault.ok) return new Map()
  running.takeVault(vault.value)
  const secrets = running.vaultView().oldKeys.flatMap(({ gen: old, deviceSecret }) => {
    const secret = fromBase64Url(deviceSecret)
    return secret?.length === 32 ? [[old, secret] as const] : []
  })
  await running.stop()
  return new Map(secrets)
}

const inTurn = async (before: Promise<void>, work: () => Promise<void>): Promise<void> => {
  await before
  // What was seen is written down again with the next look.
  await work().catch(() => undefined)
}
