import type { JSX } from 'preact'
import { appState, useMine } from '#web/app/engine.ts'
import { go } from '#web/ui/route.ts'
import { Pages } from './Pages.tsx'
import type { PageDraft } from './PageEditor.tsx'

export const PagesScreen = (): JSX.Element => {
  const pages = useMine('pages')
  const { drafts } = appState.value
  return (
    <Pages
      // With an unread draft among them there would be no telling what the first button does.
      pages={drafts === undefined ? undefined : pages}
      drafts={(drafts ?? []).filter((draft): draft is PageDraft => draft.kind === 'page')}
      now={Date.now()}
      onOpen={go}
    />
  )
}
