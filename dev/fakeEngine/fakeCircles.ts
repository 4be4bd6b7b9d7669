import { done, type FakeOptions, type FakeWorld } from './fakeWorld.ts'
import { err, ok } from '#base/result.ts'
import type { CircleCommands, InvitePreview } from '#client/commands/circleCommands.ts'
import type { Failure } from '#client/commands/failure.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { scene } from '../scene.ts'
import { anaAndBen } from '../tuesdayCircle.ts'

const failures: readonly Failure[] = [
  'not-a-link',
  'link-damaged',
  'link-newer',
  'link-closed',
  'link-of-another-circle',
  'no-connection',
]

/** What can be done in the invented circles. */
export const fakeCircles = (options: FakeOptions, world: FakeWorld): CircleCommands => {
  const { as, language, now } = options
  const { self, circles, byId, changed, own, tell, newId, say } = world
  const preview: InvitePreview = {
    circle: 'd'.repeat(64) as CircleId,
    circleName: anaAndBen.name[language],
    circleKind: 'pair',
    colour: 'lake',
    inviterName: 'Ana',
    members: ['Ana'],
    mode: 'ask',
    forAdults: false,
  }
  return {
    create: async ({ kind: made, name: called, colour, agreement: words }) => {
      const place = scene(made)
      place.say(as, { t: 'circle-named', name: called, kind: made, colour, purpose: undefined })
      if (words !== undefined) place.say(as, { t: 'agreement-written', words }, now)
      circles.push(place)
      changed()
      return place.circle.id === undefined ? err('no-circle') : ok(place.circle.id)
    },
    invite: async (_, { mode, uses }) =>
      ok({
        link: 'http://localhost:8080/j#invented',
        mode,
        uses: uses === 1 ? 'one' : 'several',
        expiresAt: now + 6e8,
        reachable: false,
      }),
    readInvite: async fragment => {
      const failure = failures.find(each => each === fragment)
      if (failure !== undefined) return err(failure)
      return ok({
        ...preview,
        circleKind: fragment === 'group' ? 'community' : preview.circleKind,
        forAdults: fragment === 'group',
        mode: fragment === 'open' ? 'open' : 'ask',
        blocked: fragment === 'blocked' ? 'inviter' : undefined,
        seat: fragment === 'seat' ? 'young' : undefined,
      })
    },
    join: async () => {
      const { circle, circleName, inviterName } = preview
      tell({ asked: [{ circle, circleName, inviterName, at: now }] })
      return ok('asked')
    },
    stopWaiting: async circle => {
      tell({ asked: (own().asked ?? []).filter(one => one.circle !== circle) })
      return done()
    },
    welcome: done,
    welcomeBack: done,
    decline: done,
    remove: done,
    stepDown: done,
    leave: done,
    circlesWith: async whom =>
      ok(
        circles.flatMap(({ circle: { id, name: called, kind: made, members } }) =>
          id !== undefined && members[whom]?.present === true
            ? [{ id, name: called, kind: made }]
            : [],
        ),
      ),
    leaveCirclesWith: done,
    close: done,
    reopen: done,
    pause: async circle => {
      byId(circle)?.change(as, { t: 'circle-paused' })
      changed()
      return ok(undefined)
    },
    resume: async circle => {
      byId(circle)?.change(as, { t: 'circle-resumed' })
      changed()
      return ok(undefined)
    },
    inviteYoung: async () =>
      ok({
        link: 'https://example.org/j#seat',
        mode: 'ask',
        uses: 'one',
        expiresAt: now,
        reachable: true,
      }),
    endSeat: done,
    endInvite: done,
    forget: done,
    words: async () => ok(['lamp', 'kettle', 'meadow', 'chair', 'river', 'seven']),
    myCode: async () => ok(`CV1.${'A'.repeat(112)}`),
    compareCode: async (_circle, _whose, code) =>
      ok(code === 'wrong' ? { kind: 'different' } : { kind: 'not-a-code' }),
    pairWords: async () =>
      ok({ gen: 1, words: ['boat', 'apple', 'window', 'honest', 'grape', 'table'] }),
    evidence: async () => ok(new Uint8Array()),
    say: async (circle, act, id = newId(), audience) => {
      const where = byId(circle)
      return where === undefined ? err('no-circle') : say(where, as, act, id, audience)
    },
    // The invented self circle was made by Ana, whoever looks.
    sayToMyself: async (act, id = newId()) => say(self, 'ana', act, id),
    takeBack: async (circle, entries) => {
      byId(circle)?.change(as, { t: 'taken-back', entries, mod: false })
      changed()
      return ok(undefined)
    },
    takeBackPage: async entries => {
      self.change('ana', { t: 'taken-back', entries, mod: false })
      changed()
      return ok(undefined)
    },
    retry: done,
    drop: done,
    newId: async () => newId(),
    saveDraft: async draft => {
      tell({ drafts: [...(own().drafts ?? []).filter(each => each.id !== draft.id), draft] })
      return ok(undefined)
    },
    sawShare: async () => ok(undefined),
    dropDraft: async id => {
      tell({ drafts: (own().drafts ?? []).filter(each => each.id !== id) })
      return ok(undefined)
    },
  }
}
