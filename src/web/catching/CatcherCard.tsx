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
  // The app asks nobody outside: what was kept before it said so is put right.
  const part = person.words === t.partFirst ? t.partOutside : person.words
  const words = t.cardWords(person.name, part)
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
