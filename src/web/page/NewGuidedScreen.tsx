import { useEffect, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { Guide } from '#core/page/guides.ts'
import { commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { draftsNow } from '#web/sharing/draftsNow.ts'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { GuidedWriting } from './GuidedWriting.tsx'
import { type GuidedDraft, newGuided } from './guidedDraft.ts'

/** A new page along a path, or the one that was begun and is not kept yet. */
export const NewGuidedScreen = ({ guide }: { readonly guide: Guide }): JSX.Element => {
  const text = useText()
  const drafts = draftsNow()
  const [first, setFirst] = useState<GuidedDraft | undefined>(undefined)
  useEffect(() => {
    if (drafts === undefined || first !== undefined) return
    const begun = drafts.find(
      (draft): draft is GuidedDraft =>
        draft.kind === 'page' && draft.page === undefined && draft.guided?.guide === guide,
    )
    const find = async (): Promise<void> =>
      setFirst(begun ?? newGuided(await commands.circles.newId(), guide, undefined, Date.now()))
    void find()
  }, [drafts === undefined, first, guide])
  if (first === undefined) return <Progress words={text.today.reading} />
  return (
    <GuidedWriting first={first} known={undefined} onClose={() => go(paths.pages, 'replace')} />
  )
}
