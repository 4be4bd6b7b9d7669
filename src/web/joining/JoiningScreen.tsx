import type { JSX } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { InvitePreview } from '#client/commands/circleCommands.ts'
import { appState, commands } from '#web/app/engine.ts'
import { inTab } from '#web/app/kept.ts'
import { dropPending, keepPending, takeFragment } from '#web/app/pending.ts'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { JoiningForm } from './JoiningForm.tsx'
import { NotOpening } from './NotOpening.tsx'
import { Preview } from './Preview.tsx'
import { WaitingRoom } from './WaitingRoom.tsx'
import { WelcomedIn } from './WelcomedIn.tsx'
import { useAddressChange } from './useAddressChange.ts'
import { askedFor } from '#web/ui/route.ts'

/**
 * Where an invitation link lands. Nothing is used up by looking; who invites and who is there is
 * shown before anybody says yes.
 */
export const JoiningScreen = (): JSX.Element => {
  const text = useText().joining
  const [fragment, setFragment] = useState(() => takeFragment('invite'))
  const [preview, setPreview] = useState<InvitePreview | undefined>(undefined)
  const { failure, run, busy } = useAction()
  const read = useCallback((): void => {
    setPreview(undefined)
    if (fragment !== undefined) run(() => commands.circles.readInvite(fragment), setPreview)
  }, [fragment, run])
  useEffect(read, [read])
  // Another link opened in the same tab changes only what stands after `#`.
  useAddressChange(() => setFragment(takeFragment('invite')))

  const { signIn, circles, asked } = appState.value
  const paste = (typed: string): void => setFragment(keepPending('invite', fragmentIn(typed)))
  const last = asked.find(({ circle }) => circle === chosen()) ?? asked.at(-1)
  useEffect(() => {
    if (last !== undefined) inTab.set(awaited, last.circle)
  }, [last?.circle])

  if (fragment === undefined) {
    if (last !== undefined) return <WaitingRoom asked={last} />
    // Nobody who was welcomed while they waited here is asked for a link.
    const opened = circles.find(({ id }) => id === inTab.get(awaited))
    return opened === undefined ? (
      <NotOpening failure={undefined} onPaste={paste} />
    ) : (
      <WelcomedIn circle={opened} onOpen={() => inTab.set(awaited, undefined)} />
    )
  }
  if (failure !== undefined && failure !== 'already-in')
    return <NotOpening failure={failure} onRetry={read} onPaste={paste} busy={busy} />
  if (preview === undefined)
    return (
      <>
        <PageTitle>{text.title}</PageTitle>
        <Progress words={text.reading} />
      </>
    )
  const there = circles.find(({ id }) => id === preview.circle)
  if (there !== undefined) return <WelcomedIn circle={there} onOpen={() => dropPending('invite')} />
  const waiting = asked.find(({ circle }) => circle === preview.circle)
  if (waiting !== undefined) return <WaitingRoom asked={waiting} />
  return (
    <Preview preview={preview}>
      {signIn.kind === 'signed-in' && (
        <JoiningForm preview={preview} fragment={fragment} name={signIn.name ?? ''} />
      )}
    </Preview>
  )
}

/** Among several that were asked, the one that was opened from the list. */
const chosen = (): string | null => askedFor().get('circle')

/** The circle that was waited for in this tab. */
const awaited = 'awaited-circle'

/** People paste a whole message with the link in it, the link, or what is left of it. */
const fragmentIn = (typed: string): string =>
  /#([\w-]+)/u.exec(typed)?.[1] ?? typed.trim().split('#').at(-1) ?? ''
