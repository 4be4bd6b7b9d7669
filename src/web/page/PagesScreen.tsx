import type { JSX } from 'preact'
import { appState, usePages } from '#web/app/engine.ts'
import { go } from '#web/ui/route.ts'
import { Pages } from './Pages.tsx'
import type { PageDraft } from './PageEditor.tsx'

export const PagesScreen = (): JSX.Element => {
  const pages = usePages()
  const drafts = appState.value.drafts.filter((draft): draft is PageDraft => draft.kind === 'page')
  return <Pages pages={pages} drafts={drafts} now={Date.now()} onOpen={go} />
}
