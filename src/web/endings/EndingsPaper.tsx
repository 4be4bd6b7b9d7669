import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EndingsView } from '#core/endings/endingsView.ts'
import { listOf } from '#web/circle/names.ts'
import { usePlainName } from '#web/ui/usePlainName.ts'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Words } from '#web/ui/Words.tsx'

export interface EndingsPaperProps {
  readonly view: EndingsView
  readonly name: string | undefined
  readonly address: string
  readonly contact: string | undefined
  readonly letter: string | undefined
  /** Nothing on the page asks for more than this. */
  readonly calm?: boolean | undefined
}

/** All of it on one page, for whoever puts things in order: also where nobody in Herewith is trusted. */
export const EndingsPaper = (props: EndingsPaperProps): JSX.Element => {
  const t = useText().endings
  const [withLetter, setWithLetter] = useState(false)
  return (
    <>
      <section class="stack no-print">
        <h2>{t.paperTitle}</h2>
        <p class="soft">{t.paperLead}</p>
        {props.letter !== undefined && (
          <label class="choice-card">
            <input
              type="checkbox"
              checked={withLetter}
              onChange={event => setWithLetter(event.currentTarget.checked)}
            />
            <span class="choice-label">{t.withLetter}</span>
          </label>
        )}
        <p class="soft">{t.paperSafe}</p>
        <Button kind={props.calm === true ? 'primary' : 'outlined'} wide onPress={() => print()}>
          {t.print}
        </Button>
      </section>
      <OnPaper {...props} letter={withLetter ? props.letter : undefined} />
    </>
  )
}

const OnPaper = ({ view, name, address, contact, letter }: EndingsPaperProps): JSX.Element => {
  const text = useText()
  const { paper: t, wish, wishHint } = text.endings
  const language = useLanguage()
  usePlainName(t.file)
  const { wishes } = view
  const trusted = view.mine.filter(({ word }) => word === 'yes')
  return (
    <div class="endings-paper" aria-hidden="true">
      <h1>{t.title}</h1>
      <h2>{t.name}</h2>
      {name === undefined ? <p class="endings-write" /> : <Words>{name}</Words>}
      <h2>{t.day}</h2>
      <p>{longDay(language, Date.now())}</p>
      <h2>{t.trusted}</h2>
      {trusted.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <Words>
          {listOf(
            language,
            trusted.map(each => each.name ?? text.circle.someone),
          )}
        </Words>
      )}
      <h2>{t.where}</h2>
      {(wishes?.where ?? '').trim() === '' ? (
        <p class="endings-write" />
      ) : (
        <Words>{wishes?.where ?? ''}</Words>
      )}
      <h2>{t.wishes}</h2>
      {wishes === undefined ? (
        <p class="endings-write" />
      ) : (
        <>
          {wishes.choice !== 'own' && <p>{wish[wishes.choice]}</p>}
          {wishes.choice === 'hide' && <p>{wishHint.hide}</p>}
          {wishes.words.trim() !== '' && <Words>{wishes.words}</Words>}
        </>
      )}
      <h2>{t.appName}</h2>
      <p>{address}</p>
      {contact !== undefined && (
        <p>
          {t.contact}: {contact}
        </p>
      )}
      <p>{t.how}</p>
      {letter !== undefined && (
        <>
          <h2>{t.letter}</h2>
          <Words>{letter}</Words>
        </>
      )}
    </div>
  )
}
