import type { JSX } from 'preact'
import { listOf } from '#web/circle/names.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Words } from '#web/ui/Words.tsx'
import { Said } from './Said.tsx'
import type { SituationKey } from './situations.ts'
import { type AllTried, saidWords, threeMoves } from './threeMoves.ts'
import './Practising.css'

export interface SideBySideProps {
  readonly situation: SituationKey
  readonly tried: AllTried
  /** The bell that was asked for has rung. */
  readonly over: boolean
  readonly onAnother: () => void
  readonly onEnough: () => void
}

/** A worked example beside what somebody wrote. Nothing says which is better. */
export const SideBySide = (props: SideBySideProps): JSX.Element => {
  const { situation, tried, over } = props
  const text = useText()
  const t = text.practising
  const language = useLanguage()
  const example = t.situations[situation]
  return (
    <>
      <PageTitle lead={t.besideLead}>{t.besideTitle}</PageTitle>
      <div class="stack-wide">
        <Said situation={situation} />
        {threeMoves.map(move => {
          const { feelings } = tried[move]
          const words = saidWords(move, tried[move], text)
          return (
            <section key={move} class="stack">
              <h2>{t.moves[move]}</h2>
              <div class="side-by-side">
                <div class="card stack">
                  <h3 class="soft small">{t.you}</h3>
                  {feelings.length > 0 && (
                    <p class="words words-middle" dir="auto">
                      {listOf(language, feelings)}
                    </p>
                  )}
                  {words !== '' && <Words>{words}</Words>}
                  {words === '' && feelings.length === 0 && <p class="soft">{t.passed}</p>}
                </div>
                <div class="card card-quiet stack">
                  <h3 class="soft small">{t.oneWay}</h3>
                  <Words>{example[move]}</Words>
                </div>
              </div>
            </section>
          )
        })}
        <div class="stack">
          {over && <output class="said">{t.over}</output>}
          <div class="two-ways">
            {/* One story is a good evening: going on is there, and is not what is asked. */}
            <Button kind="primary" onPress={props.onEnough}>
              {t.enough}
            </Button>
            <Button onPress={props.onAnother}>{t.another}</Button>
          </div>
        </div>
      </div>
    </>
  )
}
