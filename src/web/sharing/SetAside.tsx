import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { UnsafeLines } from './UnsafeLines.tsx'
import type { Country } from './chosenCountry.ts'
import type { OpenShare } from './withSending.ts'

export interface SetAsideProps {
  readonly share: OpenShare
  readonly country: Country
  readonly onAside: (aside: boolean) => void
  readonly onHelp: () => void
}

/**
 * "I can't hold this today": one quiet action that nobody else sees. For somebody who is not safe
 * the help lines come first, and that somebody else should know; where nobody else can be told, it stays.
 */
export const SetAside = ({ share, country, onAside, onHelp }: SetAsideProps): JSX.Element => {
  const t = useText().limits
  const [asking, setAsking] = useState(false)
  if (share.setAside && !share.forMeAlone)
    return (
      <div class="stack">
        <output class="said soft">{t.asideIs}</output>
        <div class="flush">
          <Button kind="quiet" onPress={() => onAside(false)}>
            {t.asideUndo}
          </Button>
        </div>
      </div>
    )
  return (
    <div>
      <div class="flush">
        <Button kind="quiet" onPress={() => (share.unsafe ? setAsking(true) : onAside(true))}>
          {t.aside}
        </Button>
      </div>
      {!share.forMeAlone && <p class="soft small">{t.asideHint}</p>}
      {asking && (
        <Sheet
          title={t.asideUnsafeTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              {!share.forMeAlone && (
                <Button
                  onPress={() => {
                    setAsking(false)
                    onAside(true)
                  }}
                >
                  {t.aside}
                </Button>
              )}
              <Button onPress={() => setAsking(false)}>{t.asideUnsafeBack}</Button>
            </>
          }
        >
          <p>
            <strong>{t.asideUnsafe}</strong>
          </p>
          {share.forMeAlone && <p>{t.asideAlone}</p>}
          <UnsafeLines country={country} onHelp={onHelp} />
        </Sheet>
      )}
    </div>
  )
}
