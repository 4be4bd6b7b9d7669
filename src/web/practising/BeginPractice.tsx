import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Details } from '#web/ui/Details.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { type SituationKey, situations } from './situations.ts'
import { threeMoves } from './threeMoves.ts'
import '#web/audience/Audience.css'
import './Practising.css'

export interface BeginPracticeProps {
  readonly back: string
  /** With the situation that was chosen, or with none. */
  readonly onBegin: (bell: boolean, situation: SituationKey | undefined) => void
}

/** What it is, that it is nobody else's, and what it is about for whoever wants to choose. */
export const BeginPractice = ({ back, onBegin }: BeginPracticeProps): JSX.Element => {
  const t = useText().practising
  const [bell, setBell] = useState(false)
  return (
    <>
      <PageTitle back={back} lead={t.lead}>
        {t.title}
      </PageTitle>
      <div class="stack-wide">
        <div class="stack">
          <ol class="three-moves">
            {threeMoves.map(move => (
              <li key={move}>
                <strong>{t.moves[move]}</strong>
              </li>
            ))}
          </ol>
          <p>{t.how}</p>
          <p class="soft">{t.private}</p>
        </div>
        <div class="stack">
          <Button kind="primary" wide onPress={() => onBegin(bell, undefined)}>
            {t.begin}
          </Button>
          <label class="audience-person">
            <input
              type="checkbox"
              checked={bell}
              onChange={event => setBell(event.currentTarget.checked)}
            />
            <span>{t.bell}</span>
          </label>
          <Details summary={t.choose}>
            <ul class="list stack">
              {situations.map(key => (
                <li key={key}>
                  <Card onOpen={() => onBegin(bell, key)}>{t.situations[key].title}</Card>
                </li>
              ))}
            </ul>
          </Details>
        </div>
      </div>
    </>
  )
}
