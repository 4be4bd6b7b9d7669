import type { JSX } from 'preact'
import type { Guide } from '#core/page/guides.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import './Page.css'

export interface GuideBeginProps {
  readonly guide: Guide
  /** Something of it was written before. */
  readonly begun: boolean
  readonly onGoOn: () => void
  readonly onHelp: () => void
  readonly onClose: () => void
}

/** What a path is, before its first step; and for whom it is not, now. */
export const GuideBegin = ({
  guide,
  begun,
  onGoOn,
  onHelp,
  onClose,
}: GuideBeginProps): JSX.Element => {
  const t = useText().guides
  return (
    <Composer
      title={t[guide].title}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={onGoOn}>
            {t.next}
          </Button>
          <Button onPress={onClose}>{t['letting-go'].notNow}</Button>
        </>
      }
    >
      {guide === 'letting-go' && (
        <div class="card card-quiet stack">
          <p>
            <strong>{t['letting-go'].fear}</strong>
          </p>
          <Button kind="help" wide onPress={onHelp}>
            {t['letting-go'].getHelp}
          </Button>
        </div>
      )}
      {Object.values(t[guide].begin).map(line => (
        <p key={line}>{line}</p>
      ))}
      {begun && <p>{t.begun}</p>}
      <p class="soft small">{t.private}</p>
    </Composer>
  )
}
