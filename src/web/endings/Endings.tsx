import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EndingsView } from '#core/endings/endingsView.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { AskedForLetter } from './AskedForLetter.tsx'
import { AskConfidant } from './AskConfidant.tsx'
import { EndingsPaper } from './EndingsPaper.tsx'
import { LetterForm } from './LetterForm.tsx'
import { MyConfidants } from './MyConfidants.tsx'
import { TrustingPeople } from './TrustingPeople.tsx'
import { WishesForm } from './WishesForm.tsx'
import './Endings.css'

export interface EndingsProps {
  readonly view: EndingsView
  readonly name: string | undefined
  readonly address: string
  readonly contact: string | undefined
  readonly onHelp: () => void
}

/** A person I trust, what I wish, a letter, and all of it on paper. */
export const Endings = (props: EndingsProps): JSX.Element => {
  const text = useText()
  const t = text.endings
  const { view, onHelp } = props
  const { mine, others, wishes, letters } = view
  const [open, setOpen] = useState<'fear' | 'ask' | undefined>(undefined)
  // What I wrote for somebody stays mine when they are no longer the one I trust with it.
  const loose = letters.filter(
    ({ to }) =>
      to !== 'paper' &&
      !mine.some(({ account, word, present }) => account === to && word === 'yes' && present),
  )
  const paper = letters.find(({ to }) => to === 'paper')
  return (
    <div class="stack-wide">
      <div class="stack-wide no-print">
        {mine.map(each => (
          <AskedForLetter key={each.account} confidant={each} />
        ))}
        {/* What others wait for or hold with me is not looked for under an empty form about my own death. */}
        <TrustingPeople others={others} />
        {/* EN9: whoever writes a farewell may be in danger, and sees first that somebody is there. */}
        <Notice kind="info" title={t.harm} todo={t.harmMore}>
          <Button onPress={onHelp}>{t.harmDo}</Button>
        </Notice>
        <p class="soft">{t.private}</p>

        <section class="stack">
          <h2>{t.peopleTitle}</h2>
          <p class="soft">{t.peopleLead}</p>
          {mine.length === 0 ? <p>{t.nobody}</p> : <MyConfidants mine={mine} letters={letters} />}
          {open === 'fear' && (
            <>
              <Notice kind="info" title={t.fear} />
              <Button wide onPress={() => setOpen('ask')}>
                {t.fearYes}
              </Button>
            </>
          )}
          {open !== 'fear' && (
            // EN7: said once, before the first name is written down.
            <Button wide onPress={() => setOpen(mine.length === 0 ? 'fear' : 'ask')}>
              {t.ask}
            </Button>
          )}
        </section>

        <WishesForm wishes={wishes} />

        <section class="stack">
          <h2>{t.letterTitle}</h2>
          <p class="soft">{t.letterLead}</p>
          {loose.map(letter => (
            <LetterForm
              key={letter.to}
              to={letter.to}
              label={text.endings.leave.mine(letter.name ?? text.circle.someone)}
              letter={letter}
            />
          ))}
          <LetterForm to="paper" label={t.letterPaper} letter={paper} />
        </section>
      </div>

      <EndingsPaper
        {...props}
        letter={paper?.words}
        calm={!mine.some(({ asking }) => asking !== undefined)}
      />

      {open === 'ask' && <AskConfidant mine={mine} onClose={() => setOpen(undefined)} />}
    </div>
  )
}
