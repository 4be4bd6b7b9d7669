import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { draftAct } from '#core/circle/draftAct.ts'
import type { EventId } from '#core/circle/ids.ts'
import type { PageView } from '#core/page/pageView.ts'
import { commands, useMine } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { Sent } from '#web/sharing/Sent.tsx'
import { draftsNow } from '#web/sharing/draftsNow.ts'
import { useDraft } from '#web/sharing/useDraft.ts'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { GuidedPageScreen } from './GuidedPageScreen.tsx'
import { type PageDraft, PageEditor } from './PageEditor.tsx'

const back = (): void => go(paths.pages, 'replace')

export const PageScreen = ({ page }: { readonly page: EventId | 'new' }): JSX.Element => {
  const text = useText()
  const pages = useMine('pages')
  const drafts = draftsNow()
  const [first, setFirst] = useState<PageDraft | undefined>(undefined)
  const known = pages?.find(({ id }) => id === page)
  const id = page === 'new' ? undefined : page
  useEffect(() => {
    if (drafts === undefined || pages === undefined || first !== undefined) return
    if (known?.guided !== undefined) return
    const begun = drafts.find(
      (draft): draft is PageDraft =>
        draft.kind === 'page' && draft.page === id && draft.guided === undefined,
    )
    if (begun === undefined && id !== undefined && known === undefined) return back()
    const find = async (): Promise<void> => {
      const words = known?.words ?? ''
      setFirst(
        begun ?? {
          kind: 'page',
          id: await commands.circles.newId(),
          page: id,
          words,
          savedAt: Date.now(),
        },
      )
    }
    void find()
  }, [drafts === undefined, pages === undefined, first, id, known])
  if (known?.guided !== undefined) return <GuidedPageScreen page={known} guided={known.guided} />
  if (first === undefined) return <Progress words={text.today.reading} />
  return <Writing first={first} known={known} />
}

interface WritingProps {
  readonly first: PageDraft
  /** The page as it is kept now; `undefined` for a new one. */
  readonly known: PageView | undefined
}

const Writing = ({ first, known }: WritingProps): JSX.Element => {
  const t = useText().page
  const doing = useAction()
  const { circles } = commands
  const { draft, change, lost, end } = useDraft(first, kept => circles.saveDraft(kept))
  const [kept, setKept] = useState(false)
  const drop = (): void => {
    end()
    void circles.dropDraft(draft.id)
  }
  if (kept)
    return (
      <Sent title={t.keptTitle} drawing="lamp" onDone={back}>
        <p>{t.done}</p>
      </Sent>
    )
  return (
    <PageEditor
      draft={draft}
      doing={doing}
      lost={lost}
      onChange={next => change({ ...next, savedAt: Date.now() })}
      onKeep={() => {
        const act = draftAct(draft)
        if (act === undefined) return
        doing.run(
          () => circles.sayToMyself(act, draft.id),
          () => {
            drop()
            setKept(true)
          },
        )
      }}
      onErase={() => {
        if (known === undefined) {
          drop()
          back()
          return
        }
        doing.run(
          () => circles.takeBackPage(known.takeBack),
          () => {
            drop()
            back()
          },
        )
      }}
      onClose={() => {
        if (draft.words.trim() === '' || draft.words === known?.words) drop()
        back()
      }}
    />
  )
}
