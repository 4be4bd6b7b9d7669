import type { AccountId, CircleId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { EventId } from '#core/circle/ids.ts'
import { own } from '#core/circle/own.ts'
import { wordList } from '#crypto/wordList.ts'
import { compareCode, myMeetCode, wordsWith } from '../circle/meeting.ts'
import type { CircleCommands } from '../commands/circleCommands.ts'
import type { Failure } from '../commands/failure.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { Running } from './running.ts'
import { sayIn } from './say.ts'

interface MeetingContext {
  readonly inCircle: <T>(
    circle: CircleId,
    work: (running: Running, log: CircleLog) => Promise<Result<T, Failure>>,
  ) => Promise<Result<T, Failure>>
  readonly nextId: () => EventId
  readonly now: () => number
  readonly changed: (circle: CircleId) => void
}

/** Two people beside each other make sure that nobody is in between. */
export const meetingCommands = ({
  inCircle,
  nextId,
  now,
  changed,
}: MeetingContext): Pick<CircleCommands, 'myCode' | 'compareCode' | 'pairWords'> => ({
  myCode: circle => inCircle(circle, async running => ok(myMeetCode(identityIn(running)))),
  compareCode: (circle, account, code) =>
    inCircle(circle, async (running, log) => {
      const { membership } = log.state
      if (membership === undefined) return err('no-circle')
      const me = running.keyring.accountId
      const compared = compareCode(membership, me, account, code)
      if (compared.kind !== 'same' || isVouched(log, me, account, compared.gen)) return ok(compared)
      const { gen } = compared
      const vouch = { t: 'member-vouched', account, gen, how: 'qr' } as const
      const said = await sayIn(running, log, vouch, nextId(), now())
      changed(circle)
      return said.ok ? ok(compared) : said
    }),
  pairWords: (circle, account, language) =>
    inCircle(circle, async (running, log) => {
      const found = await wordsWith(log, identityIn(running), account)
      if (found === undefined) return err('no-such-member')
      const list = await wordList(language)
      return ok({ gen: found.gen, words: found.indices.map(index => list[index] ?? '') })
    }),
})

const identityIn = ({ desk }: Running) => desk.device.identity()

/** The same said twice would only fill the log. */
const isVouched = (log: CircleLog, me: AccountId, account: AccountId, gen: number): boolean => {
  const mine = own(own(log.fold.circle.vouching.vouches, account) ?? {}, me)
  return mine?.gen === gen && mine.how === 'qr'
}
