import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CallingSet } from '#core/catching/catching.ts'
import type { CatcherView, MyCatcher } from '#core/catching/catchingView.ts'
import type { CatcherWay } from '#core/catching/catchingLetters.ts'
import { commands } from '#web/app/engine.ts'
import { useAction } from '#web/app/useAction.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { minuteOfDay } from '#web/calling/timeOfDay.ts'
import { AskSheet } from '#web/me/AskSheet.tsx'
import { type Language, useLanguage, useText } from '#web/text/language.ts'
import type { Catalogue } from '#web/text/en.ts'
import { Button } from '#web/ui/Button.tsx'
import { CatcherCard } from './CatcherCard.tsx'
import './Catching.css'

export interface MyCatchersProps {
  readonly mine: readonly MyCatcher[]
  readonly set: CallingSet
}

/** In the order in which they are asked. */
export const MyCatchers = ({ mine, set }: MyCatchersProps): JSX.Element => {
  const text = useText()
  const t = text.catching
  const doing = useAction()
  const [ending, setEnding] = useState<MyCatcher | undefined>(undefined)
  const [card, setCard] = useState<string | undefined>(undefined)
  const keys = mine.map(({ key }) => key)
  const nameOf = ({ name }: MyCatcher): string => name ?? text.circle.someone
  const move = (from: number, to: number) => (): void => {
    const key = keys[from]
    if (key === undefined) return
    const order = keys.toSpliced(from, 1).toSpliced(to, 0, key)
    doing.run(() => commands.calls.set({ ...set, order }))
  }
  return (
    <section class="stack">
      <div class="no-print">
        <h2>{t.order}</h2>
        <p class="soft small">{t.orderHint}</p>
      </div>
      <ol class="list stack">
        {mine.map((each, at) => (
          <li key={each.key} class="card stack">
            <div class="no-print">
              <p dir="auto">
                <strong>{nameOf(each)}</strong>
              </p>
              <WhatTheySaid catcher={each} />
            </div>
            <div class="catcher-moves no-print">
              {at > 0 && (
                <Button disabled={doing.busy} label={t.up(nameOf(each))} onPress={move(at, at - 1)}>
                  {t.upShort}
                </Button>
              )}
              {at < mine.length - 1 && (
                <Button
                  disabled={doing.busy}
                  label={t.down(nameOf(each))}
                  onPress={move(at, at + 1)}
                >
                  {t.downShort}
                </Button>
              )}
              {each.kind === 'outside' && (
                <Button onPress={() => setCard(card === each.key ? undefined : each.key)}>
                  {t.card}
                </Button>
              )}
              <Button kind="quiet" onPress={() => setEnding(each)}>
                {t.end}
              </Button>
            </div>
            {each.kind === 'outside' && card === each.key && <CatcherCard person={each} />}
          </li>
        ))}
      </ol>
      <FailureNotice failure={doing.failure} />
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

const WhatTheySaid = ({ catcher }: { readonly catcher: MyCatcher }): JSX.Element => {
  const text = useText()
  const language = useLanguage()
  if (catcher.kind === 'outside') return <p dir="ltr">{catcher.phone}</p>
  return (
    <>
      <p>{catcher.present ? text.catching.word[catcher.word] : text.catching.gone}</p>
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

export const hoursWords = (
  { hours, ways }: Pick<CatcherView, 'hours' | 'ways'>,
  text: Catalogue,
  language: Language,
  way: Readonly<Record<CatcherWay, string>> = text.catching.way,
): string => {
  const t = text.catching
  const when =
    hours === undefined
      ? t.anyTime
      : t.between(minuteOfDay(language, hours.from), minuteOfDay(language, hours.to))
  return [when, ...ways.map(each => way[each])].join(' · ')
}
