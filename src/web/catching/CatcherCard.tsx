import type { JSX } from 'preact'
import type { OutsideCatcher } from '#core/catching/catching.ts'
import { CopyButton } from '#web/app/CopyButton.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { dialled } from '#web/ui/dialled.ts'
import { textLink } from '#web/ui/links.ts'
import { Words } from '#web/ui/Words.tsx'

/** A card for somebody outside: to print and hand over, or to send in one's own way. */
export const CatcherCard = ({ person }: { readonly person: OutsideCatcher }): JSX.Element => {
  const t = useText().catching
  const words = t.cardWords(person.name, person.words)
  return (
    <div class="stack">
      <h3>{t.cardTitle(person.name)}</h3>
      <Words>{words}</Words>
      <div class="stack no-print">
        <CopyButton text={words} label={t.cardCopy} />
        <Button wide href={textLink(dialled(person.phone), words)}>
          {t.cardShare}
        </Button>
        <Button wide onPress={() => print()}>
          {t.cardPrint}
        </Button>
      </div>
    </div>
  )
}
