import type { JSX } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CallingSet } from '#core/catching/catching.ts'
import type { CatcherView, MyCatcher } from '#core/catching/catchingView.ts'
import { commands } from '#web/app/engine.ts'
import { useAction } from '#web/app/useAction.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { AskSheet } from '#web/me/AskSheet.tsx'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { AskAgain } from './AskCatcher.tsx'
import { CatcherCard } from './CatcherCard.tsx'
import { hoursWords } from './hoursWords.ts'
import './Catching.css'

export interface MyCatchersProps {
  readonly mine: readonly MyCatcher[]
  readonly set: CallingSet
  readonly now: number
}

/** CA34: whoever is still in a circle with me, once they were left in peace for a while. */
const mayAskAgain = ({ askAgainAt, present }: CatcherView, now: number): boolean =>
  present && askAgainAt !== undefined && now >= askAgainAt

/** In the order in which they are asked. */
export const MyCatchers = ({ mine, set, now }: MyCatchersProps): JSX.Element => {
  const text = useText()
  const t = text.catching
  const doing = useAction()
  const [ending, setEnding] = useState<MyCatcher | undefined>(undefined)
  const [again, setAgain] = useState<CatcherView | undefined>(undefined)
  const [card, setCard] = useState<string | undefined>(undefined)
  const keys = mine.map(({ key }) => key)
  const nameOf = ({ name }: MyCatcher): string => name ?? text.circle.someone
  const nameAt = (at: number): string => mine[at]?.name ?? text.circle.someone
  // The card that moved takes the focus along: its button, or the other one at an end of the list.
  const list = useRef<HTMLOListElement>(null)
  const moved = useRef<{ readonly key: string; readonly label: string } | undefined>(undefined)
  const inOrder = keys.join()
  useLayoutEffect(() => {
    if (moved.current === undefined) return
    const { key, label } = moved.current
    moved.current = undefined
    const buttons = [
      ...(list.current?.children[keys.indexOf(key)]?.querySelectorAll('button') ?? []),
    ]
    const same = buttons.find(each => each.getAttribute('aria-label') === label)
    ;(same ?? buttons[0])?.focus({ preventScroll: same !== undefined })
  }, [inOrder])
  const move = (from: number, to: number) => (): void => {
    const key = keys[from]
    if (key === undefined) return
    const order = keys.toSpliced(from, 1).toSpliced(to, 0, key)
    if (doing.busy) return
    moved.current = { key, label: (to < from ? t.up : t.down)(nameAt(from)) }
    doing.run(() => commands.calls.set({ ...set, order }))
  }
  return (
    <section class="stack">
      <div class="no-print">
        <h2>{t.order}</h2>
        <p class="soft small">{t.orderHint}</p>
      </div>
      <ol class="list stack" ref={list}>
        {mine.map((each, at) => (
          <li key={each.key} class="card stack">
            <div class="no-print">
              <p dir="auto">
                <strong>{nameOf(each)}</strong>
              </p>
              <WhatTheySaid catcher={each} now={now} />
            </div>
            <div class="catcher-moves no-print">
              {at > 0 && (
                <Button label={t.up(nameOf(each))} onPress={move(at, at - 1)}>
                  {t.upShort}
                </Button>
              )}
              {at < mine.length - 1 && (
                <Button label={t.down(nameOf(each))} onPress={move(at, at + 1)}>
                  {t.downShort}
                </Button>
              )}
              {each.kind === 'outside' && (
                <Button onPress={() => setCard(card === each.key ? undefined : each.key)}>
                  {t.card}
                </Button>
              )}
              {each.kind === 'member' && mayAskAgain(each, now) && (
                <Button label={t.askAgainLabel(nameOf(each))} onPress={() => setAgain(each)}>
                  {t.askAgain}
                </Button>
              )}
              <Button kind="quiet" label={t.endLabel(nameOf(each))} onPress={() => setEnding(each)}>
                {t.end}
              </Button>
            </div>
            {each.kind === 'outside' && card === each.key && <CatcherCard person={each} />}
          </li>
        ))}
      </ol>
      <FailureNotice failure={doing.failure} />
      {again !== undefined && <AskAgain catcher={again} onClose={() => setAgain(undefined)} />}
      {ending !== undefined && (
        <AskSheet
          title={t.endTitle(nameOf(ending))}
          yes={t.end}
          act={() =>
            ending.kind === 'outside'
              ? commands.calls.endOutside(ending.key)
              : commands.calls.stop(ending.account)
          }
          onDone={() => setEnding(undefined)}
          onClose={() => setEnding(undefined)}
        >
          <p>{ending.kind === 'outside' ? t.endOutside : t.endMember}</p>
        </AskSheet>
      )}
    </section>
  )
}

const WhatTheySaid = ({
  catcher,
  now,
}: {
  readonly catcher: MyCatcher
  readonly now: number
}): JSX.Element => {
  const text = useText()
  const language = useLanguage()
  if (catcher.kind === 'outside') return <p dir="ltr">{catcher.phone}</p>
  return (
    <>
      <p>{catcher.present ? text.catching.word[catcher.word] : text.catching.gone}</p>
      {catcher.present && catcher.askAgainAt !== undefined && catcher.askAgainAt > now && (
        <p class="soft">{text.catching.askAgainFrom(longDay(language, catcher.askAgainAt))}</p>
      )}
      {catcher.word === 'yes' && catcher.present && (
        <p class="soft">{hoursWords(catcher, text, language)}</p>
      )}
      {catcher.phone !== undefined && (
        <p class="soft" dir="ltr">
          {catcher.phone}
        </p>
      )}
    </>
  )
}
