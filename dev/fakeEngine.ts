import type { LetterId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { AccountCommands, PairingStep } from '#client/commands/accountCommands.ts'
import type { CircleCommands, InvitePreview } from '#client/commands/circleCommands.ts'
import type { Failure } from '#client/commands/failure.ts'
import type { Engine } from '#client/engine.ts'
import type { AppState, CircleSummary, SignIn } from '#client/state/appState.ts'
import type { CircleState } from '#client/state/circleState.ts'
import { type Audience, readersOf } from '#core/aside/audience.ts'
import type { Act } from '#core/circle/fact.ts'
import type { CircleId, EventId } from '#core/circle/ids.ts'
import type { Draft } from '#core/sharing/draft.ts'
import { refusalOf } from '#core/circle/refusalOf.ts'
import { ulid } from '#core/circle/ulid.ts'
import { circleView } from '#core/circle/view.ts'
import { mineViews } from '#client/engine/mineViews.ts'
import { perspectivesView } from '#core/perspective/view.ts'
import { questionsView } from '#core/questions/view.ts'
import { guessesView } from '#core/shoes/view.ts'
import { dayAt } from '#core/commitment/due.ts'
import { commitmentsView } from '#core/commitment/view.ts'
import { owningsView } from '#core/owning/view.ts'
import { repairsView } from '#core/repair/view.ts'
import { seenInYouView } from '#core/seenInYou/view.ts'
import { daysView } from '#core/day/view.ts'
import { othersView } from '#core/circle/personView.ts'
import { linesWithout, reviewOf } from '#core/plan/review.ts'
import { planView } from '#core/plan/view.ts'
import { shownPlansView } from '#core/plan/shownView.ts'
import { notesView } from '#core/note/view.ts'
import { stretchView } from '#core/stretch/view.ts'
import { insideOf, sidesView } from '#core/sides/sideCircles.ts'
import { todayView } from '#core/today/view.ts'
import { limitsOf } from '#core/vault/limits.ts'
import { vaultView } from '#core/vault/vaultView.ts'
import type { Settings } from '#core/vault/settings.ts'
import { fakeCalls } from './fakeCalls.ts'
import type { ReturnView } from '#client/keepers/keepersState.ts'
import { fakeEndings } from './fakeEndings.ts'
import { fakeKeepers } from './fakeKeepers.ts'
import { fakeEmail } from './fakeEmail.ts'
import { fakeHereNotes } from './fakeHereNotes.ts'
import { fakePeople } from './fakePeople.ts'
import { fakeKept } from './fakeKept.ts'
import { fakeTelling } from './fakeTelling.ts'
import { fakeTogether } from './fakeTogether.ts'
import { fakeFiles } from './fakeFiles.ts'
import { type Actor, accountOf, playStory, type Scene, scene } from './scene.ts'
import { anaAndBen, cast, type Language, tuesdayCircle } from './tuesdayCircle.ts'

export interface FakeOptions {
  /** Whose device this is. */
  readonly as: 'ana' | 'ben'
  readonly begin: SignIn['kind']
  readonly language: Language
  readonly now: number
  /** Laid over the first state: alarms, a lost connection. */
  readonly state?: Partial<AppState> | undefined
  /** Laid over every circle: halted, words not sent, somebody at the door. */
  readonly circle?: ((state: CircleState, id: CircleId) => CircleState) | undefined
  /** Nobody invited yet: no circle at all. */
  readonly alone?: boolean | undefined
  /** What somebody is at who comes back in. */
  readonly back?: ReturnView | undefined
  /** Where letting in a device stands, on whichever of the two this is. */
  readonly pairing?: PairingStep | undefined
  readonly host?:
    | {
        readonly setUp: boolean
        readonly accounts: 'invited' | 'anyone'
        readonly contact?: string
      }
    | undefined
}

const failures: readonly Failure[] = [
  'not-a-link',
  'link-damaged',
  'link-newer',
  'link-closed',
  'link-of-another-circle',
  'no-connection',
]

const done = (): Promise<Result<undefined, Failure>> => Promise.resolve(ok(undefined))

/**
 * An engine without keys, host or disk: the invented circles, replayed by the real core. For the
 * gallery, for pictures and for trying a screen. What is said is gone when the page closes.
 */
export const fakeEngine = (options: FakeOptions): Engine => {
  const { as, language, now } = options
  const me = accountOf(as)
  const self = scene('self')
  const stories = options.alone === true ? [] : [anaAndBen, tuesdayCircle]
  const circles: Scene[] = stories.map(story => playStory(story, language, now))
  const laid = options.circle ?? (found => found)
  const listeners = new Set<() => void>()
  let settings: Settings = {}
  let name: string | undefined = as === 'ana' ? 'Ana' : 'Ben'
  let kind = options.begin
  let pairing: PairingStep = options.pairing ?? { kind: 'waiting' }
  let own: Partial<AppState> = { recoverySheetWaits: true, ...options.state }

  const changed = (): void => {
    for (const listener of listeners) listener()
  }
  const tell = (what: Partial<AppState>): void => {
    own = { ...own, ...what }
    changed()
  }
  const be = (next: SignIn['kind']): Promise<Result<undefined, Failure>> => {
    kind = next
    changed()
    return done()
  }
  const files = fakeFiles(() => circles.map(({ circle }) => circle), changed)
  const circlesNow = () => circles.map(({ circle }) => circle)
  const byId = (id: CircleId): Scene | undefined => circles.find(({ circle }) => circle.id === id)

  const signIn = (): SignIn => {
    switch (kind) {
      case 'signed-in':
        return { kind, account: me, name, settings }
      case 'locked':
        return { kind, account: me, why: 'locked' }
      case 'signed-out':
        return { kind, why: 'new' }
      case 'starting':
        return { kind }
    }
  }
  const summary = ({ circle }: Scene): CircleSummary[] =>
    circle.id === undefined
      ? []
      : [
          {
            id: circle.id,
            kind: circle.kind,
            name: circle.name,
            colour: circle.colour,
            waits: circle.kind === 'pair',
            status: 'ok',
            closed: circle.closed,
            isSide: circle.parent !== undefined,
            lookingIn: circle.lookingIn,
            inside: insideOf(circle, circlesNow(), me)?.id,
          },
        ]
  const planNow = (): AppState['plan'] => {
    const limits = limitsOf(self.circle)
    return {
      ...planView(self.circle),
      unsent: [],
      without: linesWithout(self.circle, circlesNow(), me, limits),
      toBlocked: [],
      asksReview: reviewOf(self.circle, circlesNow(), me, now, limits) !== undefined,
      people: circlesNow().flatMap(circle =>
        circle.id === undefined || circle.kind === 'community'
          ? []
          : othersView(circle, me, limits).map(other => ({
              circle: circle.id as CircleId,
              circleName: circle.name,
              account: other.account,
              name: other.name ?? '',
            })),
      ),
      shown: circlesNow()
        .map(circle => ({
          circle: circle.id as CircleId,
          name: circle.name,
          plans: shownPlansView(circle, self.circle, me, limits).mine,
        }))
        .filter(({ plans }) => plans.length > 0),
    }
  }
  const state = (): AppState => ({
    signIn: signIn(),
    connection: 'live',
    today: todayView(
      circles.map(({ circle }) => circle),
      self.circle,
      me,
      now,
      { online: true, unsent: undefined, halted: [], welcomed: [] },
    ),
    circles: circles.flatMap(summary),
    asked: [],
    drafts: [],
    alarms: [],
    recoverySheetWaits: true,
    blocked: vaultView(self.circle).blocked,
    young: undefined,
    trusted: vaultView(self.circle).trusted,
    plan: planNow(),
    ...own,
    ...(own.drafts === undefined ? {} : { drafts: own.drafts.map(withFiles) }),
  })
  const withFiles = (draft: Draft): Draft =>
    draft.kind === 'share' || draft.kind === 'move'
      ? { ...draft, files: files.of(draft.id) }
      : draft

  /** Every watcher hears the present and each change. */
  const watch = <T>(read: () => T, listener: (value: T) => void): (() => void) => {
    const push = (): void => listener(read())
    listeners.add(push)
    push()
    return () => listeners.delete(push)
  }

  const withKept = (act: Act, id: EventId): Act => {
    if (act.t !== 'share-offered' && act.t !== 'move-made') return act
    const mine = files.take(id)
    return mine.length === 0 ? act : { ...act, files: mine }
  }

  let ids = 0
  const newId = (): EventId => ulid(now + ++ids, new Uint8Array(10).fill(ids % 256))
  const say = (
    where: Scene,
    who: Actor,
    said: Act,
    id: EventId,
    audience?: Audience,
  ): Result<EventId, Failure> => {
    const act = withKept(said, id)
    const by = accountOf(who)
    const readers = readersOf(where.circle, by, act, audience)
    const refusal = refusalOf(where.circle, by, { ...act, v: 1, id, at: now }, readers)
    if (refusal !== undefined) return err(refusal)
    if (readers === undefined) where.say(who, act, now, id)
    else {
      const names = cast.map(({ key }) => key).filter(key => readers.includes(accountOf(key)))
      where.sayTo(who, names, act, now, id)
    }
    changed()
    return ok(id)
  }

  const account: AccountCommands = {
    host: async () =>
      ok({
        setUp: true,
        accounts: 'anyone',
        origin: 'http://localhost:8080',
        contact: undefined,
        ages: 'adults',
        ...options.host,
      }),
    setUpHost: done,
    suggestPassphrase: async spoken =>
      spoken === 'es' ? 'nube tostada río silla verde' : 'copper lantern quiet meadow seven',
    create: input => {
      name = input.displayName
      circles.length = 0
      return be('signed-in')
    },
    signInWithPassphrase: async (_, passphrase) =>
      passphrase === 'wrong' ? err('wrong-sign-in') : be('signed-in'),
    signInWithRecoveryCode: () => be('signed-in'),
    pairingCode: async () => ok(`HP2.${'A'.repeat(108)}`),
    pairingTry: async () => ok(pairing),
    pairingSame: async same => {
      if (!same) pairing = { kind: 'waiting' }
      return ok(undefined)
    },
    letDeviceIn: async code => (code === 'wrong' ? err('not-a-device-code') : ok(undefined)),
    letDeviceInTry: async () => ok(pairing),
    passkeySignInOptions: async () => err('no-connection'),
    signInWithPasskey: async () => err('needs-another-way'),
    passkeyAddOptions: async () => err('no-connection'),
    addPasskey: done,
    removePasskey: async () => err('last-way-in'),
    read: async () =>
      ok({
        devices: [
          { id: 'd1', label: 'Phone', createdAt: now - 9e8, lastDay: now, current: true },
          { id: 'd2', label: undefined, createdAt: now - 5e9, lastDay: now - 3e8, current: false },
        ],
        passkeys: [{ id: 'p1', label: 'Phone' }],
        hasPassphrase: true,
        fresh: true,
      }),
    nameDevice: done,
    removeDevice: done,
    changePassphrase: done,
    recoverySheet: async () => ok(own.recoverySheetWaits === true ? { code: invented } : undefined),
    recoverySheetKept: async () => {
      tell({ recoverySheetWaits: false })
      return ok(undefined)
    },
    newRecoveryCode: async () => {
      tell({ recoverySheetWaits: true })
      return ok({ code: invented })
    },
    changeSetting: async (key, value) => {
      const { [key]: _, ...others } = settings
      settings = value === '' ? others : { ...settings, [key]: value }
      changed()
      return ok(undefined)
    },
    changeDisplayName: async next => {
      name = next
      changed()
      return ok(undefined)
    },
    lock: async () => {
      await be('locked')
    },
    signOut: () => be('signed-out'),
    signOutEverywhere: done,
    deleteAccount: () => be('signed-out'),
    dismiss: alarm => tell({ alarms: (own.alarms ?? []).filter(each => each.kind !== alarm) }),
  }

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
  const commands: CircleCommands = {
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
      tell({ asked: (own.asked ?? []).filter(one => one.circle !== circle) })
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
      tell({ drafts: [...(own.drafts ?? []).filter(each => each.id !== draft.id), draft] })
      return ok(undefined)
    },
    sawShare: async () => ok(undefined),
    dropDraft: async id => {
      tell({ drafts: (own.drafts ?? []).filter(each => each.id !== id) })
      return ok(undefined)
    },
  }

  return {
    watch: listener => watch(state, listener),
    watchCircle: (id, page, listener) =>
      watch<CircleState | undefined>(() => {
        const found = byId(id)
        if (found === undefined) return undefined
        const limits = limitsOf(self.circle)
        const view = circleView(found.circle, me, now, page, limits)
        const shares = view.shares.map(({ entry }) => entry)
        return laid(
          {
            view,
            sending: [],
            status: { kind: 'ok' },
            removalReasons: [],
            invites: [],
            reports: { told: [], made: [] },
            stretch: stretchView(found.circle, self.circle, me, now, limits),
            questions: questionsView(found.circle, self.circle, me, limits),
            perspectives: perspectivesView(found.circle, self.circle, me, shares, limits),
            guesses: guessesView(found.circle, me, shares, limits),
            commitments: commitmentsView(found.circle, self.circle, me, now, limits),
            ownings: owningsView(found.circle, self.circle, me, limits),
            repairs: repairsView(found.circle, self.circle, me, limits),
            seenInYou: seenInYouView(found.circle, self.circle, me, now, limits),
            plans: shownPlansView(found.circle, self.circle, me, limits),
            days: daysView(found.circle, self.circle, me, dayAt(now, 0), limits),
            notes: notesView(found.circle, self.circle, me, dayAt(now, 0), limits),
            sides: sidesView(found.circle, circlesNow(), self.circle, me),
          },
          id,
        )
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
    account,
    circles: commands,
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

const invented = '7Q4M 2KXD 9RTA 0HWE P3ZV 6NCB 1YGS'
