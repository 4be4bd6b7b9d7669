import type { AccountId } from '#core/circle/ids.ts'
import type { Circle } from '#core/circle/circle.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { PairingStep } from '#client/commands/accountCommands.ts'
import type { Failure } from '#client/commands/failure.ts'
import type { AppState, SignIn } from '#client/state/appState.ts'
import type { CircleState } from '#client/state/circleState.ts'
import { type Audience, readersOf } from '#core/aside/audience.ts'
import type { Act } from '#core/circle/fact.ts'
import type { CircleId, EventId } from '#core/circle/ids.ts'
import { refusalOf } from '#core/circle/refusalOf.ts'
import { ulid } from '#core/circle/ulid.ts'
import type { ReturnView } from '#client/keepers/keepersState.ts'
import { fakeFiles } from './fakeFiles.ts'
import { type Actor, accountOf, playStory, type Scene, scene } from '../scene.ts'
import { anaAndBen, cast, type Language, tuesdayCircle } from '../tuesdayCircle.ts'

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

/** Nothing happens, and it went well. */
export const done = (): Promise<Result<undefined, Failure>> => Promise.resolve(ok(undefined))

/** What the parts of the invented engine share: whose device it is, their circles, and who watches. */
export interface FakeWorld {
  readonly me: AccountId
  /** The invented self circle was made by Ana, whoever looks. */
  readonly self: Scene
  readonly circles: Scene[]
  readonly files: ReturnType<typeof fakeFiles>
  readonly circlesNow: () => readonly Circle[]
  readonly byId: (id: CircleId) => Scene | undefined
  /** Laid over the state. */
  readonly own: () => Partial<AppState>
  readonly tell: (what: Partial<AppState>) => void
  readonly changed: () => void
  readonly watch: <T>(read: () => T, listener: (value: T) => void) => () => void
  readonly newId: () => EventId
  readonly say: (
    where: Scene,
    who: Actor,
    said: Act,
    id: EventId,
    audience?: Audience,
  ) => Result<EventId, Failure>
}

export const fakeWorld = (options: FakeOptions): FakeWorld => {
  const { as, language, now } = options
  const stories = options.alone === true ? [] : [anaAndBen, tuesdayCircle]
  const circles: Scene[] = stories.map(story => playStory(story, language, now))
  const circlesNow = () => circles.map(({ circle }) => circle)
  const listeners = new Set<() => void>()
  let own: Partial<AppState> = { recoverySheetWaits: true, ...options.state }
  const changed = (): void => {
    for (const listener of listeners) listener()
  }
  const files = fakeFiles(circlesNow, changed)

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

  return {
    me: accountOf(as),
    self: scene('self'),
    circles,
    files,
    circlesNow,
    byId: id => circles.find(({ circle }) => circle.id === id),
    own: () => own,
    tell(what) {
      own = { ...own, ...what }
      changed()
    },
    changed,
    watch,
    newId,
    say,
  }
}
