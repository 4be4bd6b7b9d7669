import { err, ok } from '#base/result.ts'
import { own } from '#core/circle/own.ts'
import { openConfidantAsk } from '#core/endings/endingsView.ts'
import type { ConfidantWordBody } from '#core/endings/endingsLetters.ts'
import { youngIn } from '../engine/youngIn.ts'
import type { EndingsCommands } from '../commands/endingsCommands.ts'
import { grownUpCandidates } from '../keepers/candidates.ts'
import { askForLetter, refuseLetter, stopAsking } from './askForLetter.ts'
import { leaveLetter } from './leaveLetter.ts'
import type { LeftApi } from './leftApi.ts'
import { writeLetters } from '../keepers/writeLetters.ts'
import { type MailContext, mailDesk } from '../mail/mailDesk.ts'

export interface EndingsContext extends MailContext {
  readonly api: LeftApi
}

/** Asking somebody to be a person I trust, being one, and laying it down. */
export const endingsCommands = (context: EndingsContext): EndingsCommands => {
  const { deps, api } = context
  const { signedIn, withMail, say } = mailDesk(context)
  return {
    // EN4: no child is asked to carry this.
    candidates: () => signedIn(async running => ok(grownUpCandidates(running))),
    ask: (account, circle, words) =>
      withMail(async running => {
        if (youngIn(running) !== undefined) return err('not-with-your-seat')
        const confidant = { account, circle }
        const body = { t: 'confidant-ask', v: 1, at: deps.clock(), words } as const
        return writeLetters(running, deps, [{ to: confidant, body }], ([letter]) =>
          letter === undefined ? [] : [{ t: 'confidant-asked', letter, confidant, words }],
        )
      }),
    stop: account =>
      withMail(async running => {
        const asked = own(running.self()?.endings.asked ?? {}, account)
        if (asked === undefined) return ok(undefined)
        const to = { account, circle: asked.circle }
        const body = { t: 'confidant-over', v: 1, at: deps.clock() } as const
        return writeLetters(running, deps, [{ to, body }], () => [
          { t: 'confidant-ended', account },
        ])
      }),
    leave: (to, days) =>
      withMail(async running => {
        const words = own(running.self()?.endings.words ?? {}, to)?.words
        return words === undefined
          ? err('no-such-letter')
          : leaveLetter(running, deps, api, { to, words, days })
      }),
    unleave: to => withMail(running => say(running, [{ t: 'left-letter-ended', to }])),
    refuse: to =>
      withMail(async running => {
        const ask = own(running.self()?.endings.heard ?? {}, to)?.ask
        return ask === undefined ? ok(undefined) : refuseLetter(running, deps, api, to, ask)
      }),
    want: owner => withMail(running => askForLetter(running, deps, api, owner)),
    stopWanting: owner => withMail(running => stopAsking(running, deps, api, owner)),
    read: (owner, kind) =>
      withMail(async running => {
        const came = Object.values(running.self()?.letters.kept ?? {}).find(
          ({ from, body, read }) => from === owner && body.t === kind && !read,
        )
        return came === undefined
          ? ok(undefined)
          : say(running, [{ t: 'letter-read', letter: came.letter, from: owner }])
      }),
    wish: wishes =>
      withMail(async running => {
        const act =
          wishes === undefined
            ? ({ t: 'wishes-dropped' } as const)
            : ({ t: 'wishes-set', ...wishes } as const)
        return say(running, [act])
      }),
    answer: (owner, word) =>
      withMail(async running => {
        const self = running.self()
        const ask = self === undefined ? undefined : openConfidantAsk(self, owner)
        const before = own(self?.endings.answered ?? {}, owner)
        const of = ask ?? before
        if (of === undefined) return err('no-such-letter')
        const to = { account: owner, circle: of.circle }
        // EN2: a yes that was taken back stays so until somebody asks anew.
        if (word === 'yes' && ask === undefined) return err('no-such-letter')
        const says = word !== 'yes' && before?.word === 'yes' ? 'quit' : word
        const body: ConfidantWordBody = {
          t: 'confidant-word',
          v: 1,
          at: deps.clock(),
          ask: of.letter,
          word: says,
        }
        return writeLetters(running, deps, [{ to, body }], () => [
          { t: 'confidant-answered', letter: of.letter, owner: to, word: says },
        ])
      }),
  }
}
