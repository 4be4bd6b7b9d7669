import { useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { Guided, PartName } from '#core/page/guides.ts'
import type { PageView } from '#core/page/pageView.ts'
import { commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { draftsNow } from '#web/sharing/draftsNow.ts'
import { go } from '#web/ui/route.ts'
import { GuidedPage } from './GuidedPage.tsx'
import { GuidedWriting } from './GuidedWriting.tsx'
import { type GuidedDraft, newGuided } from './guidedDraft.ts'

export interface GuidedPageScreenProps {
  readonly page: PageView
  readonly guided: Guided
}

/** A page along a path that was kept: read first, and written on by choice. */
export const GuidedPageScreen = ({ page, guided }: GuidedPageScreenProps): JSX.Element => {
  const doing = useAction()
  const { circles } = commands
  const [writing, setWriting] = useState<
    { readonly first: GuidedDraft; readonly part: PartName } | undefined
  >(undefined)
  const begun = draftsNow()?.find(
    (draft): draft is GuidedDraft =>
      draft.kind === 'page' && draft.page === page.id && draft.guided !== undefined,
  )
  const write = async (part: PartName): Promise<void> => {
    const first = begun ?? newGuided(await circles.newId(), guided.guide, page, Date.now())
    setWriting({ first, part })
  }
  return (
    <>
      <GuidedPage
        page={page}
        guided={guided}
        unfinished={begun !== undefined}
        now={Date.now()}
        doing={doing}
        onWrite={part => void write(part)}
        onErase={() =>
          doing.run(
            () => circles.takeBackPage(page.takeBack),
            () => {
              if (begun !== undefined) void circles.dropDraft(begun.id)
              go(paths.pages, 'replace')
            },
          )
        }
      />
      {writing !== undefined && (
        <GuidedWriting
          first={writing.first}
          known={page}
          part={writing.part}
          onClose={() => setWriting(undefined)}
        />
      )}
    </>
  )
}
