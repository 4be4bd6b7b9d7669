import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { OutsideCatcher } from '#core/catching/catching.ts'
import { CopyButton } from '#web/app/CopyButton.tsx'
import { appState } from '#web/app/engine.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { dialled } from '#web/ui/dialled.ts'
import { textLink } from '#web/ui/links.ts'
import { printAlone } from '#web/ui/printAlone.ts'
import { usePlainName } from '#web/ui/usePlainName.ts'
import { Words } from '#web/ui/Words.tsx'

/** A card for somebody outside: to print and hand over, or to send in one's own way. */
export const CatcherCard = ({ person }: { readonly person: OutsideCatcher }): JSX.Element => {
  const t = useText().catching
  // The app asks nobody outside: what was kept before it said so is put right.
  const part = person.words === t.partFirst ? t.partOutside : person.words
  usePlainName(t.cardTitle(person.name))
  const { signIn } = appState.value
  const me = signIn.kind === 'signed-in' ? signIn.name : undefined
  const words = [t.cardWords(person.name, part), me].filter(Boolean).join('\n\n')
  const card = useRef<HTMLDivElement>(null)
  return (
    <div class="stack">
      <div ref={card} class="stack">
        <h3>{t.cardTitle(person.name)}</h3>
        <Words>{words}</Words>
      </div>
      <div class="stack no-print">
        <CopyButton text={words} label={t.cardCopy} />
        <Button wide href={textLink(dialled(person.phone), words)}>
          {t.cardShare}
        </Button>
        <Button wide onPress={() => printAlone(card.current)}>
          {t.cardPrint}
        </Button>
      </div>
    </div>
  )
}
