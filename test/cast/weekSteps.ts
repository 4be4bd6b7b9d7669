import { dayMs } from '#core/circle/circle.ts'
import { type EntryId, type EventId, parseEventId } from '#core/circle/ids.ts'
import { dateOf } from '#core/day/calendar.ts'
import type { CircleState } from '#client/state/circleState.ts'
import type { Step } from './week.ts'

const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = [0, 1, 2, 3, 4, 5, 6]

/** What is said in it, by which a test finds it again. */
export const weekWords = {
  night: 'He coughs all night, and I lie awake and count.',
  boss: 'My boss did not look at me in the meeting.',
  boxes: 'Ten boxes have to go down from the loft.',
  rise: 'I rang my brother, after a year.',
  fear: 'I am afraid of this night.',
}
const planShown = parseEventId('01KAB30000000000000000000A') as EventId
const nudge = 'Shall we go round the block?'
const card = { from: 0, to: 24, when: 'quiet', days: 2, words: [nudge] } as const

const shareOf =
  (said: string) =>
  ({ view }: CircleState): EntryId | undefined =>
    view.shares.find(each => each.kind === 'open' && each.words === said)?.entry

const lastMoveOn =
  (said: string) =>
  ({ view }: CircleState): EntryId | undefined => {
    const share = view.shares.find(each => each.kind === 'open' && each.words === said)
    return share?.kind === 'open'
      ? share.moves.findLast(each => each.kind === 'open')?.entry
      : undefined
  }

/**
 * A week of five in a family who do all that a family can: some answer, some pass, somebody declines, somebody stops,
 * and one night somebody is not safe. The same in every test that lives through it.
 */
export const weekSteps: readonly Step[] = [
  {
    day: monday,
    hour: 8,
    who: ['Ana', 'Ben'],
    async does({ says, finds }) {
      await says('Ana', { t: 'share-offered', need: 'listen', words: weekWords.night })
      const share = await finds('Ben', shareOf(weekWords.night))
      await says('Ben', { t: 'guess-offered', share, feelings: ['tired'], needs: 'Sleep.' })
      await says('Ben', { t: 'move-made', share, move: 'reflect', words: 'You lie awake.' })
      const guess = await finds('Ana', ({ guesses }) => guesses.all[0]?.entry)
      await says('Ana', { t: 'guess-answered', guess, feelings: ['lonely'] })
      const move = await finds('Ana', lastMoveOn(weekWords.night))
      await says('Ana', { t: 'heard-answered', move, share, heard: 'notYet' })
    },
  },
  {
    day: monday,
    hour: 10,
    who: ['Daniel'],
    async does({ keeps, accountOf, circle, monday: from }) {
      for (const name of ['Ana', 'Ben', 'Caro', 'Elena'] as const) {
        const plan = { since: from - 60, from, until: from + 300, pace: 'week' } as const
        const because = 'A hard year.'
        // oxlint-disable-next-line no-await-in-loop
        await keeps('Daniel', {
          t: 'walk-begun',
          circle,
          with: accountOf(name),
          because,
          ...plan,
        })
      }
    },
  },
  {
    day: monday,
    hour: 17,
    who: ['Ben', 'Caro', 'Elena'],
    async does({ says, finds, accountOf, monday: first }) {
      const what = 'I walk before I open the fridge.'
      const asked = { what, often: 'daily', first, last: first + 20, zone: 0, card } as const
      await says('Ben', { t: 'commitment-asked', companion: accountOf('Caro'), ...asked })
      await says('Elena', { t: 'commitment-asked', companion: accountOf('Daniel'), ...asked })
      const of = (name: 'Caro' | 'Daniel') =>
        finds(name, ({ commitments }) => commitments.all.find(({ mine }) => !mine)?.entry)
      await says('Caro', {
        t: 'commitment-answered',
        commitment: await of('Caro'),
        answer: 'yes',
      })
      // Daniel declines, and needs no reason.
      await says('Daniel', {
        t: 'commitment-answered',
        commitment: await of('Daniel'),
        answer: 'notNow',
      })
    },
  },
  {
    day: tuesday,
    hour: 7,
    who: ['Elena', 'Ben', 'Ana', 'Daniel'],
    async does({ says, finds, answers }) {
      await says('Elena', { t: 'question-asked', words: 'What made you smile?', prompt: 'smile' })
      const to = await finds('Elena', ({ questions }) => questions.waiting?.entry)
      for (const name of ['Ana', 'Ben', 'Caro', 'Daniel', 'Elena'] as const) {
        // oxlint-disable-next-line no-await-in-loop
        await finds(name, ({ questions }) => questions.waiting?.entry)
        const answer = { t: 'question-answer', words: `The dog, says ${name}.` } as const
        // oxlint-disable-next-line no-await-in-loop
        await answers(name, to, name === 'Caro' ? 'pass' : answer)
      }
      await finds('Ana', ({ questions }) => questions.answered[0])
    },
  },
  {
    day: tuesday,
    hour: 9,
    who: ['Daniel'],
    async does({ says }) {
      // Nobody answers for a day: then it is somebody's turn to be asked.
      await says('Daniel', { t: 'share-offered', need: 'hand', words: weekWords.boxes })
    },
  },
  {
    day: tuesday,
    hour: 20,
    who: ['Caro', 'Daniel', 'Elena'],
    async does({ says, finds, answers, accountOf }) {
      const need = { need: 'perspective', words: weekWords.boss, invitesViews: true } as const
      await says('Caro', { t: 'share-offered', ...need })
      const share = await finds('Caro', shareOf(weekWords.boss))
      const of = [accountOf('Daniel'), accountOf('Elena')].toSorted()
      await says('Caro', { t: 'perspective-asked', share, of })
      const to = await finds('Elena', ({ perspectives }) => perspectives.all[0]?.entry)
      await answers('Elena', to, { t: 'perspective-answer', words: 'He may only be tired.' })
      await finds('Daniel', ({ perspectives }) => perspectives.all[0]?.entry)
      await answers('Daniel', to, 'pass')
      await finds('Caro', ({ perspectives }) => perspectives.all.find(({ opened }) => opened))
    },
  },
  {
    day: wednesday,
    hour: 8,
    who: ['Ana', 'Elena'],
    async does({ says, keeps, finds, accountOf, circle }) {
      const did = 'I read your diary.'
      await says('Ana', { t: 'owning-sent', to: accountOf('Elena'), did })
      const owning = await finds('Elena', ({ ownings }) => ownings.all[0]?.entry)
      const from = accountOf('Ana')
      await keeps('Elena', { t: 'owning-chosen', circle, from, owning, choice: 'shown' })
      await says('Elena', { t: 'owning-answered', owning, says: 'thankYou' })
      await says('Elena', { t: 'repair-offered', to: from, words: 'We knock.' })
      const repair = await finds('Ana', ({ repairs }) => repairs.all[0]?.entry)
      await says('Ana', { t: 'repair-agreed', repair })
      // Another is written to, and never wants to read it: nobody learns of that.
      await says('Ben', { t: 'owning-sent', to: accountOf('Caro'), did })
      const other = await finds('Caro', ({ ownings }) => ownings.all[0]?.entry)
      await keeps('Caro', {
        t: 'owning-chosen',
        circle,
        from: accountOf('Ben'),
        owning: other,
        choice: 'never',
      })
    },
  },
  {
    day: wednesday,
    hour: 18,
    who: ['Elena', 'Ana'],
    async does({ says, finds, accountOf, monday: first, engineOf, circle }) {
      const on = (day: number) => {
        const { month, date } = dateOf(first + day)
        return { month, date, yearly: true }
      }
      const hard = { what: 'Tomás died', tone: 'hard', helps: 'a message' } as const
      await says('Elena', { t: 'day-kept', ...hard, ...on(friday) })
      await says('Ana', { t: 'day-kept', ...hard, what: 'The long week', ...on(sunday + 1) })
      const of = accountOf('Caro')
      const glad = { what: 'You passed', tone: 'glad' } as const
      await says('Ana', { t: 'day-proposed', of, ...glad, ...on(sunday) })
      // Caro lets it be.
      const day = await finds('Caro', ({ days }) => days.proposed[0]?.entry)
      const until = first + 300
      await engineOf('Caro').circles.sayToMyself({ t: 'day-set-aside', circle, day, until })
    },
  },
  {
    day: thursday,
    hour: 9,
    who: ['Ben'],
    async does({ says, finds }) {
      const share = await finds('Ben', shareOf(weekWords.boxes))
      const offer = { what: 'other', when: 'Saturday' } as const
      await says('Ben', { t: 'move-made', share, move: 'offer', words: 'I carry them.', offer })
      const move = await finds('Daniel', lastMoveOn(weekWords.boxes))
      await says('Daniel', { t: 'offer-answered', move, answer: 'accepted' })
    },
  },
  {
    day: thursday,
    hour: 19,
    who: ['Caro', 'Daniel'],
    async does({ says, keeps, finds, accountOf, circle, monday: first }) {
      const commitment = await finds(
        'Caro',
        ({ commitments }) => commitments.all.find(({ noNudge }) => noNudge === undefined)?.entry,
      )
      await says('Caro', { t: 'nudge-given', commitment, words: nudge })
      await says('Daniel', { t: 'note-sent', to: accountOf('Ana'), words: 'I think of you.' })
      const walks = { t: 'walk-moved', circle, with: accountOf('Ana'), next: first + 10 } as const
      await keeps('Daniel', walks)
    },
  },
  {
    day: friday,
    hour: 8,
    who: ['Ben', 'Elena'],
    async does({ says, finds, accountOf, monday: first }) {
      const commitment = await finds(
        'Ben',
        ({ commitments }) => commitments.all.find(({ mine }) => mine)?.entry,
      )
      const line = 'We went round the block.'
      await says('Ben', { t: 'check-in-said', commitment, day: first + friday, says: 'kept', line })
      await says('Ben', { t: 'note-sent', to: accountOf('Elena'), words: 'I am with you today.' })
      const note = await finds('Elena', ({ notes }) => notes.all[0]?.entry)
      await says('Elena', { t: 'note-thanked', note })
      const lines = [{ kind: 'words', words: 'I stop answering.' }] as const
      const steps = [{ step: 'signs', lines }] as const
      const to = [accountOf('Ben')]
      await says('Elena', { t: 'plan-shown', show: planShown, to, live: false, steps })
    },
  },
  {
    day: friday,
    hour: 23,
    who: ['Caro'],
    async does({ says }) {
      await says('Caro', { t: 'share-offered', need: 'unsafe', words: weekWords.fear })
    },
  },
  {
    day: saturday,
    hour: 0,
    who: ['Ben'],
    async does({ says, finds }) {
      const share = await finds('Ben', shareOf(weekWords.fear))
      await says('Ben', { t: 'move-made', share, move: 'here', words: 'I am at your door.' })
      await finds('Caro', lastMoveOn(weekWords.fear))
      await says('Caro', { t: 'share-rested', share })
    },
  },
  {
    day: saturday,
    hour: 11,
    who: ['Ana', 'Ben', 'Daniel', 'Elena'],
    async does({ says, keeps, finds, accountOf }) {
      const seen = 'I saw you wait for him at the gate.'
      const to = accountOf('Ben')
      const audience = { kind: 'people', accounts: [to] } as const
      await says('Ana', { t: 'seen-said', to, words: seen }, audience)
      const said = await finds('Ben', ({ seenInYou }) => seenInYou.inMe[0]?.entry)
      await says('Ben', { t: 'seen-thanked', said })
      await says('Daniel', { t: 'seen-said', to: accountOf('Ana'), words: seen })
      const since = new Date((20_800 - 365) * dayMs).toISOString().slice(0, 10)
      await says('Daniel', { t: 'share-offered', need: 'rejoice', words: weekWords.rise, since })
      const share = await finds('Elena', shareOf(weekWords.rise))
      await says('Elena', { t: 'move-made', share, move: 'delight', words: 'I am so glad.' })
      await keeps('Ana', { t: 'present-time-kept', minutes: 20 })
      await keeps('Ben', {
        t: 'guided-page-written',
        guide: 'perspective',
        parts: [{ part: 'assumed', words: 'That he is angry with me.' }],
      })
    },
  },
  {
    day: sunday,
    hour: 10,
    who: ['Caro', 'Daniel', 'Ben'],
    async does({ says, keeps, finds, accountOf, circle }) {
      // Some stop, in one tap and without a reason.
      const commitment = await finds(
        'Caro',
        ({ commitments }) => commitments.all.find(({ stands }) => stands === 'running')?.entry,
      )
      await says('Caro', { t: 'commitment-ended', commitment })
      await keeps('Daniel', { t: 'walk-ended', circle, with: accountOf('Elena') })
      const share = await finds('Ben', shareOf(weekWords.night))
      await says('Ben', { t: 'move-made', share, move: 'reflect', words: 'You are alone in it.' })
    },
  },
]
