import type { JSX } from 'preact'
import type { CircleSummary } from '#client/state/appState.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

export interface ToSayProps {
  readonly circles: readonly CircleSummary[]
  readonly onOpen: (path: string) => void
}

/** For whoever came to say something: to others, or to themselves. It asks for nothing. */
export const ToSay = ({ circles, onOpen }: ToSayProps): JSX.Element => {
  const t = useText().today
  const open = circles.filter(
    ({ kind, status, closed }) => kind !== 'self' && status === 'ok' && !closed,
  )
  const [only, ...others] = open
  return (
    <div class="two-ways">
      {only !== undefined && (
        <Button
          onPress={() => onOpen(others.length === 0 ? paths.writeShare(only.id) : paths.circles)}
        >
          {t.share}
        </Button>
      )}
      <Button onPress={() => onOpen(paths.page('new'))}>{t.writeForMyself}</Button>
    </div>
  )
}
