import type { LetterId } from '#base/ids.ts'
import { ok } from '#base/result.ts'
import type { Engine } from '#client/engine.ts'
import type { CircleState } from '#client/state/circleState.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { mineViews } from '#client/engine/mineViews.ts'
import { limitsOf } from '#core/vault/limits.ts'
import { fakeCalls } from './fakeEngine/fakeCalls.ts'
import { done, type FakeOptions, fakeWorld } from './fakeEngine/fakeWorld.ts'
import { fakeAccount } from './fakeEngine/fakeAccount.ts'
import { fakeCircles } from './fakeEngine/fakeCircles.ts'
import { fakeState } from './fakeEngine/fakeState.ts'
import { fakeCircleState } from './fakeEngine/fakeCircleState.ts'
import { fakeEndings } from './fakeEngine/fakeEndings.ts'
import { fakeKeepers } from './fakeEngine/fakeKeepers.ts'
import { fakeEmail } from './fakeEngine/fakeEmail.ts'
import { fakeHereNotes } from './fakeEngine/fakeHereNotes.ts'
import { fakePeople } from './fakeEngine/fakePeople.ts'
import { fakeKept } from './fakeEngine/fakeKept.ts'
import { fakeTelling } from './fakeEngine/fakeTelling.ts'
import { fakeTogether } from './fakeEngine/fakeTogether.ts'

/**
 * An engine without keys, host or disk: the invented circles, replayed by the real core. For the
 * gallery, for pictures and for trying a screen. What is said is gone when the page closes.
 */
export const fakeEngine = (options: FakeOptions): Engine => {
  const { now } = options
  const world = fakeWorld(options)
  const account = fakeAccount(options, world)
  const { me, self, circles, files, circlesNow, byId, changed, watch, newId, say } = world
  return {
    watch: listener => watch(() => fakeState(options, world, account.signIn()), listener),
    watchCircle: (id, page, listener) =>
      watch<CircleState | undefined>(() => {
        const found = byId(id)
        if (found === undefined) return undefined
        const state = fakeCircleState(found, world, page, now)
        return options.circle?.(state, id) ?? state
      }, listener),
    watchMine: (what, listener) =>
      watch(
        () =>
          mineViews[what].view({
            self: self.circle,
            circles: circlesNow(),
            me,
            now,
            zone: 0,
            zoneAt: () => 0,
            limits: limitsOf(self.circle),
          }),
        listener,
      ),
    watchArchive: listener => watch(() => undefined, listener),
    watchRestore: listener => watch(() => undefined, listener),
    account: account.commands,
    circles: fakeCircles(options, world),
    files: files.commands,
    letters: {
      report: async () => ok('0'.repeat(32) as LetterId),
      answer: done,
      read: done,
      close: done,
      forget: done,
    },
    sides: {
      create: async () => ok('5'.repeat(64) as CircleId),
      ask: done,
    },
    keepers: fakeKeepers(circles, me, options.back),
    telling: fakeTelling(),
    email: fakeEmail(),
    endings: fakeEndings(circles, me),
    calls: fakeCalls(circles, me),
    people: fakePeople(self, newId, act => {
      self.say('ana', act, now, newId())
      changed()
    }),
    hereNotes: fakeHereNotes(
      () => now,
      newId,
      (act, id) => {
        self.say('ana', act, now, id)
        changed()
      },
    ),
    together: fakeTogether(self, byId, newId, async (...said) => say(...said)),
    archive: {
      make: async () => ok(new Blob(['An invented archive'])),
      unfinishedFiles: async () => ok(false),
      dropFiles: async () => ok(undefined),
      stop: async () => undefined,
      ...fakeKept(now),
    },
  }
}
