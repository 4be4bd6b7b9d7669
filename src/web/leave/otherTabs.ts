/** The name says nothing to somebody who looks at what this site does. */
const channelName = 'm'

/** Another open tab would go on saying what this was. It hears no word but that one. */
export const otherTabs = (
  leave: () => void,
): { readonly tell: () => void; readonly close: () => void } => {
  const channel = openChannel()
  if (channel === undefined) return { tell: () => {}, close: () => {} }
  channel.addEventListener('message', leave)
  return {
    // A channel has no target: only pages of this origin are on it.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    tell: () => channel.postMessage(''),
    close: () => channel.close(),
  }
}

/** Firefox refuses a channel where it refuses cookies; this tab still leaves. */
const openChannel = (): BroadcastChannel | undefined => {
  try {
    return new BroadcastChannel(channelName)
  } catch {
    return undefined
  }
}
