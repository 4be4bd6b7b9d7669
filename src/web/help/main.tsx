import { render } from 'preact'
import { wantsFewTraces } from '#web/app/fewTraces.ts'
import { SafetyProvider } from '#web/leave/SafetyProvider.tsx'
import { forgetBegun } from '#web/plan/begunOnPhone.ts'
import { languageAmong, speak, useText } from '#web/text/language.ts'
import { Frame } from '#web/ui/Frame.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { GetHelp } from './GetHelp.tsx'
import { helpStoreIn } from './helpStore.ts'
import { showKeptHostLines } from './hostLines.ts'
import '#web/style/style.ts'

const opened = Date.now()
const store = helpStoreIn(() => localStorage, !wantsFewTraces())

/** There are no keys here; a line of a plan may lie open that nobody put down yet. */
const lock = (): undefined => {
  forgetBegun()
}

/** *Get help* as a page of its own, for a browser in which the app cannot start. */
const HelpPage = () => (
  <SafetyProvider lock={lock} helpStore={store}>
    <Frame>
      <PageTitle>{useText().help.title}</PageTitle>
      <GetHelp store={store} now={opened} />
    </Frame>
  </SafetyProvider>
)

const place = document.getElementById('app')
if (place !== null) {
  showKeptHostLines(() => localStorage)
  await speak(languageAmong(navigator.languages))
  render(<HelpPage />, place)
}
