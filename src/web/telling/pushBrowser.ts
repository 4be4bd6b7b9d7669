import { fromBase64Url, toBase64Url } from '#base/text.ts'
import type { PushAddress } from '#client/commands/tellingCommands.ts'
import { isInstalled } from '#web/app/install.ts'
import { keepNoticeWords, type NoticeWords } from './noticeWords.ts'

/** What being told needs of the browser; a test brings its own. */
export interface PushBrowser {
  /** `ios`: only where it was put on the home screen. */
  readonly able: 'yes' | 'no' | 'ios'
  readonly isAllowed: () => boolean
  /** It said no before, and does not ask again by itself. */
  readonly isDenied: () => boolean
  /** Asks the person. Only ever after a press of theirs. */
  readonly ask: () => Promise<boolean>
  /** An address for this host; the one that is there, where it was made for the same key. */
  readonly address: (key: string) => Promise<PushAddress | undefined>
  readonly end: () => Promise<void>
  readonly keepWords: (words: NoticeWords | undefined) => Promise<void>
}

/** An iPad says that it is a Mac; no Mac is touched with two fingers. */
const isApplePhone = (): boolean =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1)

const ableNow = (): PushBrowser['able'] => {
  if ('PushManager' in globalThis && 'Notification' in globalThis && 'serviceWorker' in navigator)
    return 'yes'
  return isApplePhone() && !isInstalled() ? 'ios' : 'no'
}

const registration = (): Promise<ServiceWorkerRegistration | undefined> =>
  navigator.serviceWorker.getRegistration()

const addressOf = (subscription: PushSubscription): PushAddress | undefined => {
  const [p256dh, auth] = [subscription.getKey('p256dh'), subscription.getKey('auth')]
  if (p256dh === null || auth === null) return undefined
  return {
    endpoint: subscription.endpoint,
    p256dh: toBase64Url(new Uint8Array(p256dh)),
    auth: toBase64Url(new Uint8Array(auth)),
  }
}

const isFor = ({ options }: PushSubscription, key: string): boolean =>
  options.applicationServerKey !== null &&
  toBase64Url(new Uint8Array(options.applicationServerKey)) === key

export const pushBrowser = (): PushBrowser => ({
  able: ableNow(),
  isAllowed: () => Notification.permission === 'granted',
  isDenied: () => Notification.permission === 'denied',
  ask: async () => (await Notification.requestPermission()) === 'granted',
  address: async key => {
    const applicationServerKey = fromBase64Url(key)
    const { pushManager } = (await registration()) ?? {}
    if (pushManager === undefined || applicationServerKey === undefined) return undefined
    const before = await pushManager.getSubscription()
    if (before !== null && isFor(before, key)) return addressOf(before)
    // A host that was set up anew has another key: what was made for the old one hears nothing.
    await before?.unsubscribe()
    // Without a push service (some browsers have none) it says no.
    const made = await pushManager
      .subscribe({ userVisibleOnly: true, applicationServerKey })
      .catch(() => undefined)
    return made === undefined ? undefined : addressOf(made)
  },
  end: async () => {
    if (!('serviceWorker' in navigator)) return
    const { pushManager } = (await registration()) ?? {}
    const subscription = await pushManager?.getSubscription()
    await subscription?.unsubscribe().catch(() => false)
    await keepNoticeWords(undefined)
  },
  keepWords: keepNoticeWords,
})
