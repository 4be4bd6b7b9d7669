import { safeParse } from 'valibot'
import { err, ok, type Result } from '#base/result.ts'
import {
  type EmailAnswer,
  type EmailTimesRequest,
  emailAddress,
  emailCodeRequest,
  noEmailRequest,
} from '#protocol/api/email.ts'
import type { EmailAt, EmailCommands, EmailHere } from '../commands/emailCommands.ts'
import type { Failure } from '../commands/failure.ts'
import type { EngineDeps } from '../engine/engineDeps.ts'
import type { Running } from '../engine/running.ts'
import { whileSignedIn } from '../engine/whileSignedIn.ts'
import { HostApi, type HostFailure } from '../host/hostApi.ts'
import { failureSaid } from '../sync/failure.ts'
import type { EmailKnown } from './emailKnown.ts'
import { utcHours, utcQuiet } from './utcHours.ts'

export interface EmailContext {
  readonly deps: EngineDeps
  readonly known: EmailKnown
  running(): Promise<Running | undefined>
}

/** How this account is written to. Nothing of it is kept on the device. */
export const emailCommands = (context: EmailContext): EmailCommands => {
  const { deps, known } = context
  const withRunning = whileSignedIn(() => context.running())
  return {
    look: aheadMinutes =>
      withRunning(async now => {
        const answer = await now.desk.host.email()
        if (!answer.ok) return err(failureSaid(answer.error))
        known.learn(now, answer.value)
        return ok(hereOf(answer.value, aheadMinutes))
      }),
    ask: (address, at, aheadMinutes) =>
      withRunning(async now => {
        if (!safeParse(emailAddress, address).success) return err('not-an-address')
        return said(await now.desk.host.askEmail({ address, ...timesOf(at, aheadMinutes) }))
      }),
    confirm: code =>
      withRunning(async now => {
        const request = safeParse(emailCodeRequest, { code: code.replaceAll(/\s/g, '') })
        if (!request.success) return ok(false)
        const answer = await now.desk.host.confirmEmail(request.output)
        known.forget()
        return orWrong(answer)
      }),
    choose: (at, aheadMinutes) =>
      withRunning(async now => said(await now.desk.host.chooseEmail(timesOf(at, aheadMinutes)))),
    stop: () =>
      withRunning(async now => {
        known.forget()
        return said(await now.desk.host.stopEmail())
      }),
    never: async (token, never) => {
      const request = safeParse(noEmailRequest, { token, never })
      if (!request.success) return ok(false)
      return orWrong(await new HostApi(deps.transport).noEmail(request.output))
    },
  }
}

/** What was not known is not ours, or no longer. */
const orWrong = (answer: Result<undefined, HostFailure>): Result<boolean, Failure> => {
  if (answer.ok) return ok(true)
  const isWrong = answer.error.kind === 'refused' && answer.error.refusal === 'not-found'
  return isWrong ? ok(false) : err(failureSaid(answer.error))
}

const said = (answer: Result<undefined, HostFailure>): Result<undefined, Failure> =>
  answer.ok ? answer : err(failureSaid(answer.error))

const timesOf = (at: EmailAt, aheadMinutes: number): EmailTimesRequest => ({
  hours: utcHours(at.hours, aheadMinutes),
  ...(at.quiet === undefined ? {} : { quiet: utcQuiet(at.quiet, aheadMinutes) }),
  atOnce: at.atOnce,
  lang: at.lang,
  named: at.named,
})

const hereOf = (
  { offered, mine }: EmailAnswer,
  aheadMinutes: number,
): EmailHere | 'off' | 'no-mail' => {
  if (!offered) return 'no-mail'
  if (mine === undefined) return 'off'
  const { state, address, failed, hours, quiet, atOnce, lang, named } = mine
  return {
    state,
    address,
    failed,
    at: {
      // Back from UTC: the same way, the other direction.
      hours: utcHours(hours, -aheadMinutes),
      quiet: quiet === undefined ? undefined : utcQuiet(quiet, -aheadMinutes),
      atOnce,
      lang,
      named,
    },
  }
}
