import type { JSX } from 'preact'
import type { CircleId } from '#core/circle/ids.ts'
import type { FilesDraft } from '#core/sharing/draft.ts'
import type { ShareView } from '#core/sharing/shareView.ts'
import { paths } from '#web/app/routes.ts'
import { ago } from '#web/text/dates.ts'
import type { Catalogue } from '#web/text/en.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Card } from '#web/ui/Card.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import './Circle.css'

export interface DraftListProps {
  readonly id: CircleId
  readonly drafts: readonly FilesDraft[]
  /** An answer that was begun is named by whom it is for. */
  readonly shares: readonly ShareView[]
  readonly now: number
  readonly onWrite: (path: string) => void
}

/**
 * What I began and did not send, or kept for another day. Nobody else knows of it, and whoever looks over a
 * shoulder reads none of its words: they open with it.
 */
export const DraftList = (props: DraftListProps): JSX.Element | null => {
  const t = useText().circle
  const language = useLanguage()
  const rows = props.drafts.flatMap(draft => rowOf(draft, props, t) ?? [])
  if (rows.length === 0) return null
  return (
    <section class="stack">
      <h2>{t.draftsTitle}</h2>
      <p class="soft small">{t.draftsMore}</p>
      <ul class="list stack">
        {rows.map(({ id, says, path, at }) => (
          <li key={id}>
            <Card onOpen={() => props.onWrite(path)}>
              <span class="draft-words">
                <span dir="auto">{says}</span>{' '}
                <span class="soft small">{ago(language, at, props.now)}</span>
              </span>
              <Icon name="chevron" />
            </Card>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Row {
  readonly id: string
  readonly says: string
  readonly path: string
  readonly at: number
}

const rowOf = (
  draft: FilesDraft,
  { id: circle, shares }: DraftListProps,
  t: Catalogue['circle'],
): Row | undefined => {
  const { id, savedAt: at } = draft
  if (draft.kind === 'share')
    return { id, at, says: t.draftShare, path: `${paths.writeShare(circle)}?draft=${id}` }
  // One that answers an older share is found again at that share.
  const share = shares.find(({ entry }) => entry === draft.share)
  if (share === undefined) return undefined
  const { name, isMe } = share.author
  const says = isMe ? t.draftAnswerMine : t.draftAnswer(name ?? t.someone)
  return { id, at, says, path: paths.share(circle, draft.share) }
}
