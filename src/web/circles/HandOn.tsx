import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { textLink } from '#web/ui/links.ts'
import './Circles.css'

/** What this needs of the browser. */
export interface Hands {
  readonly copy: (words: string) => Promise<void>
  /** `undefined` where the browser cannot pass words on to another app. */
  readonly share: ((words: string) => Promise<void>) | undefined
}

export const realHands = (): Hands => ({
  copy: words => navigator.clipboard.writeText(words),
  share: 'share' in navigator ? (words: string) => navigator.share({ text: words }) : undefined,
})

export interface HandOnProps {
  /** A person's own words, edited by them; they leave Herewith here, by their own hand. */
  readonly words: string
  readonly copyWords?: string | undefined
  readonly hands?: Hands | undefined
  readonly primary?: boolean | undefined
  /** Copying alone, where words are shown and should not be sent. */
  readonly only?: 'copy' | undefined
  /** What is said once they are copied. */
  readonly copied?: string | undefined
}

type Said = 'copied' | 'notCopied' | 'sendFailed'

/** Ways to give words to somebody outside Herewith: another app, a text message, e-mail, paper. */
export const HandOn = (props: HandOnProps): JSX.Element => {
  const t = useText().circles
  const ui = useText().ui
  const { words } = props
  const [said, setSaid] = useState<Said | undefined>(undefined)
  const { copy, share } = props.hands ?? realHands()

  const copying = (): void => {
    // A browser may refuse at once, by throwing, or later.
    Promise.resolve()
      .then(() => copy(words))
      .then(
        () => setSaid('copied'),
        () => setSaid('notCopied'),
      )
  }
  const sharing = (): void => {
    share?.(words).then(
      () => setSaid(undefined),
      (why: unknown) => {
        // Closing the sheet of the phone is an answer, not a failure.
        const closed = why instanceof DOMException && why.name === 'AbortError'
        setSaid(closed ? undefined : 'sendFailed')
      },
    )
  }
  const body = encodeURIComponent(words)
  return (
    <div class="stack no-print">
      {share !== undefined && props.only === undefined && (
        <Button kind={props.primary === true ? 'primary' : 'outlined'} wide onPress={sharing}>
          {t.send}
        </Button>
      )}
      <div class="hand-on">
        <Button
          kind={props.primary === true && share === undefined ? 'primary' : 'outlined'}
          onPress={copying}
        >
          {props.copyWords ?? ui.copy}
        </Button>
        {props.only === undefined && (
          <>
            <Button href={textLink(undefined, words)}>{t.bySms}</Button>
            <Button href={`mailto:?subject=${encodeURIComponent(t.subject)}&body=${body}`}>
              {t.byMail}
            </Button>
          </>
        )}
      </div>
      <output class="soft small hand-on-said">
        {said === undefined ? '' : said === 'copied' ? (props.copied ?? t.copied) : t[said]}
      </output>
    </div>
  )
}
