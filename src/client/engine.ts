import type { Audience } from '#core/aside/audience.ts'
import type { Act } from '#core/circle/fact.ts'
import type { CircleColour, CircleKind } from '#core/circle/circleKind.ts'
import type { CircleView, Page } from '#core/circle/circleView.ts'
import type { AccountId, CircleId, EntryId, EventId } from '#core/circle/ids.ts'
import type { Refusal as RuleRefusal } from '#core/circle/refusal.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { PageView } from '#core/page/pageView.ts'
import type { Draft } from '#core/sharing/draft.ts'
import type { FileKind, FileType, FileView } from '#core/sharing/files.ts'
import type { TodayView } from '#core/today/today.ts'
import type { Settings } from '#core/vault/settings.ts'
import type { VaultView } from '#core/vault/vaultView.ts'
import type { Candidate, KeepersState, ReturnView } from './keepers/keepersState.ts'
import type { LetterId } from '#base/ids.ts'
import type { Quote } from '#core/letters/letterBody.ts'
import type { MadeReportView, ReportView } from '#core/letters/reportsView.ts'
import type { RemovalReason } from '#core/letters/removalReasons.ts'
import type { Result } from '#base/result.ts'
import type { SidesView } from '#core/sides/sideCircles.ts'
import type { LetterRefusal } from './mail/letterBox.ts'
import type { Compared } from './circle/meeting.ts'
import type { ArchiveProgress } from './archive/archiveSource.ts'
import type { ArchiveWords } from './archive/archiveWords.ts'

/**
 * Everything a screen can see and do. The engine runs in a worker in the browser (`worker.ts`) and
 * directly in Node; all values survive `structuredClone`. It holds the keys, the logs and the
 * folded circles; a screen holds none of them.
 */
export interface Engine {
  /** Calls at once with the present state and after every change, until the answer is called. */
  watch(listener: (state: AppState) => void): () => void
  watchCircle(
    circle: CircleId,
    page: Page,
    listener: (view: CircleState | undefined) => void,
  ): () => void
  /** The private pages of the self circle. */
  watchPages(listener: (pages: readonly PageView[]) => void): () => void

  /** What the archive being made is at; `undefined` when none is. */
  watchArchive(listener: (progress: ArchiveProgress | undefined) => void): () => void

  readonly account: AccountCommands
  readonly circles: CircleCommands
  readonly files: FileCommands
  readonly archive: ArchiveCommands
  readonly letters: LetterCommands
  readonly sides: SideCommands
  readonly keepers: KeeperCommands
}

/** `storage-cleared`: this device once had an account; its browser has thrown the store away. */
export type WhyOut = 'new' | 'signed-out' | 'deleted' | 'storage-cleared'

export type SignIn =
  | { readonly kind: 'starting' }
  | { readonly kind: 'signed-out'; readonly why: WhyOut }
  /** Words are kept on this device, the keys are not: after *Leave quickly*, or signed out elsewhere. */
  | { readonly kind: 'locked'; readonly account: AccountId; readonly why: 'locked' | 'elsewhere' }
  | {
      readonly kind: 'signed-in'
      readonly account: AccountId
      readonly name: string | undefined
      readonly settings: Settings
    }

export type Connection = 'offline' | 'connecting' | 'live'

export interface AppState {
  readonly signIn: SignIn
  readonly connection: Connection
  /** `undefined` until the circles are read from this device. */
  readonly today: TodayView | undefined
  readonly circles: readonly CircleSummary[]
  /** Circles I asked to join and have not been welcomed to yet. */
  readonly asked: readonly AskedView[]
  readonly drafts: readonly Draft[]
  /** Shown once, where it matters: each can be dismissed. */
  readonly alarms: readonly Alarm[]
  /** The recovery code waits to be written down; the code itself comes from `recoverySheet`. */
  readonly recoverySheetWaits: boolean
  /** Whom I blocked, wherever they are. */
  readonly blocked: VaultView['blocked']
  /** People who can help me back in, and those whom I can help. */
  readonly keepers?: KeepersState | undefined
  /** The address that this host is about to move to. */
  readonly movesTo?: string | undefined
  /** The family in which I have a young person's seat. */
  readonly young: CircleId | undefined
  /** Grown-ups whom I chose, reached by phone. */
  readonly trusted: VaultView['trusted']
}

export interface CircleSummary {
  readonly id: CircleId
  readonly kind: CircleKind
  readonly name: string | undefined
  readonly colour: CircleColour
  /** Something in it waits for me. A dot at most, never a number. */
  readonly waits: boolean
  /** `gone`: I left, or was removed; my copy is still here. */
  readonly status: 'ok' | 'halted' | 'gone'
  /** A side circle: it says that it stands beside another. */
  readonly isSide: boolean
  /** The circle that this one is shown in: I am in both, and so is who made it. */
  readonly inside: CircleId | undefined
}

export interface AskedView {
  readonly circle: CircleId
  readonly circleName: string
  readonly inviterName: string
  readonly at: number
}

/** `not-mine`: PROTOCOL, "Devices and the self circle", copied device data. `clock`: this device's clock is wrong by more than an hour. */
export type Alarm =
  | { readonly kind: 'not-mine'; readonly circle: CircleId }
  | { readonly kind: 'other-host' }
  | { readonly kind: 'storage-full' }
  | { readonly kind: 'storage-blocked' }
  | { readonly kind: 'clock'; readonly aheadMs: number }
  | { readonly kind: 'update-needed' }
  /** Somebody was coming in with the help of my key keepers, and I stopped them. */
  | { readonly kind: 'return-stopped' }
  | { readonly kind: 'unreadable'; readonly circle: CircleId }

/** One circle's screen: the folded view and what this device adds to it. */
export interface CircleState {
  readonly view: CircleView
  /** Mine, written here, not yet stored by the host; in order. */
  readonly sending: readonly Sending[]
  /** What was told to one person alone: to me, and by me. */
  readonly reports: Reports
  /** What stands beside it, and what it stands beside. */
  readonly sides: SidesView
  /** Why somebody was removed, for those who look after the circle. */
  readonly removalReasons: readonly RemovalReason[]
  /** Links that still let somebody in: every one for stewards, my own for everybody else. */
  readonly invites: readonly LiveInvite[]
  readonly status:
    | { readonly kind: 'ok' }
    /** The history from the host does not add up: nothing new is shown. `fault` is for support. */
    | { readonly kind: 'halted'; readonly fault: string }
    | { readonly kind: 'update-needed' }
    /** I am no longer in it; what I read stays readable on this device until I let it go. */
    | { readonly kind: 'gone' }
}

/**
 * A link that was handed over and still works. The log knows no time, so when it was made is not
 * known; and how many came through it already is nobody's to count.
 */
export interface LiveInvite {
  readonly id: string
  readonly mode: 'ask' | 'open'
  readonly by: PersonView
  readonly expiresAt: number
  readonly uses: 'one' | 'several'
}

export interface Sending {
  readonly id: EventId
  readonly act: Act
  /** What goes out with it; `act` names none. */
  readonly files?: readonly FileView[] | undefined
  /** How far its files have gone, 0 to 1; `undefined` when there are none, or all are there. */
  readonly progress?: number | undefined
  /** For whom it was written, where that is not everybody here. */
  readonly audience?: Audience | undefined
  readonly state: 'waiting' | 'refused'
  readonly refusal?: RuleRefusal | 'too-large' | 'paused' | 'circle-full' | undefined
}

/** Why something could not be done. Each is a sentence in `web/text/`. */
export type Failure =
  | 'no-connection'
  | 'too-many-tries'
  | 'host-unavailable'
  | 'host-full'
  | 'device-full'
  /** No more pictures or voice notes fit into this circle on this host. */
  | 'circle-full'
  /** Not a picture or a voice note as they are kept here, or larger than they may be. */
  | 'not-a-file'
  /** As many as one share or answer may have. */
  | 'too-many-files'
  /** What came from the host is not what was sealed. */
  | 'file-damaged'
  | 'not-signed-in'
  | 'sign-in-again'
  | 'wrong-sign-in'
  | 'name-taken'
  | 'name-empty'
  | 'weak-passphrase'
  | 'not-admitted'
  | 'suspended'
  | 'mistyped-code'
  | 'letter-too-long'
  | 'needs-another-way'
  | 'little-memory'
  | 'last-way-in'
  /** Not the code of a device that asks to be let in. */
  | 'not-a-device-code'
  /** A code of another host. */
  | 'code-of-another-host'
  /** Somebody answered it before. */
  | 'code-used'
  /** The code was answered by nobody who could. */
  | 'pairing-over'
  | 'not-a-link'
  | 'link-damaged'
  | 'link-newer'
  | 'link-closed'
  | 'link-of-another-circle'
  | 'history-does-not-add-up'
  | 'already-in'
  /** With a young person's seat one is in one's family, and beside it. */
  | 'not-with-your-seat'
  /** This invitation is for a young person who has no account here yet. */
  | 'seat-for-new-account'
  | 'no-longer-there'
  | 'update-needed'
  /** Words wait to be sent; leaving now would lose them (`signOut` without `force`). */
  | 'words-wait'
  /** Another person's account is kept, locked, on this device: they sign in, or it is forgotten. */
  | 'another-account-here'
  /** The engine had to be started again while this was being done: it may or may not be done. */
  | 'interrupted'
  /** No device that asks for help shows these words. */
  | 'not-these-words'
  /** What the keepers gave does not fit together. */
  | 'parts-do-not-fit'
  | RuleRefusal

export type Outcome<T = undefined> = Promise<Result<T, Failure>>

/** What lets somebody make an account here. The read token comes from `readInvite`. */
export type AdmissionInput =
  | { readonly kind: 'setup'; readonly token: string }
  | { readonly kind: 'invite' }
  /** A link of the person who runs the host. */
  | { readonly kind: 'host-link'; readonly token: string }
  | { readonly kind: 'none' }

export interface NewAccount {
  readonly admission: AdmissionInput
  /** What people in my circles call me. Sealed; the host never sees it. */
  readonly displayName: string
  readonly language: 'en' | 'es'
  /** Without one, a passkey is added right after (`addPasskey`). */
  readonly passphrase?: { readonly name: string; readonly passphrase: string } | undefined
}

export interface HostState {
  readonly setUp: boolean
  readonly accounts: 'invited' | 'anyone'
  readonly origin: string | undefined
  /** How whoever runs it can be reached, in their own words. */
  readonly contact: string | undefined
  /** Whom its community circles are for. */
  readonly ages: 'adults' | 'all'
}

export interface DeviceView {
  readonly id: string
  readonly label: string | undefined
  readonly createdAt: number
  readonly lastDay: number
  readonly current: boolean
}

export interface AccountView {
  readonly devices: readonly DeviceView[]
  readonly passkeys: readonly { readonly id: string; readonly label: string | undefined }[]
  readonly hasPassphrase: boolean
  /** Changes of keys and sign-in ways are possible now, without signing in again. */
  readonly fresh: boolean
}

/** `options` and `response` are WebAuthn JSON; the screen's thread talks to the authenticator. */
export interface PasskeyCeremony {
  readonly attempt: string
  readonly options: unknown
}

export interface PasskeyResult {
  readonly attempt: string
  /** Without `clientExtensionResults.prf`: the PRF output never leaves the device. */
  readonly response: unknown
  readonly prf: Uint8Array | undefined
}

export interface AccountCommands {
  host(): Outcome<HostState>
  /** Answers of the set-up screen; needs the token of the set-up link. */
  setUpHost(input: {
    readonly token: string
    readonly origin: string | undefined
    readonly accounts: 'invited' | 'anyone'
  }): Outcome
  /** Five words that make a good passphrase, in the person's language. */
  suggestPassphrase(language: 'en' | 'es'): Promise<string>
  create(input: NewAccount): Outcome
  signInWithPassphrase(name: string, passphrase: string): Outcome
  signInWithRecoveryCode(code: string): Outcome
  /** What this device shows to one that is signed in. No secret in it; begins anew each time. */
  pairingCode(): Outcome<string>
  /** Asks once whether it was let in. `pairing-over`: begin anew with another code. */
  pairingTry(): Outcome<'waiting' | 'in'>
  /** Lets the device with this code into the account. Needs a fresh sign-in; the code works once. */
  letDeviceIn(code: string): Outcome
  passkeySignInOptions(): Outcome<PasskeyCeremony>
  /** `needs-another-way`: the passkey is right, but this device cannot open the account with it. */
  signInWithPasskey(result: PasskeyResult): Outcome
  passkeyAddOptions(): Outcome<PasskeyCeremony>
  addPasskey(result: PasskeyResult, label: string): Outcome
  removePasskey(id: string): Outcome
  read(): Outcome<AccountView>
  nameDevice(label: string): Outcome
  removeDevice(id: string): Outcome
  changePassphrase(name: string, passphrase: string): Outcome
  /** Seven groups of four, while it waits to be kept. */
  recoverySheet(): Outcome<{ readonly code: string } | undefined>
  recoverySheetKept(): Outcome
  /** Ends the old code. */
  newRecoveryCode(): Outcome<{ readonly code: string }>
  changeSetting<Key extends keyof Settings>(key: Key, value: Settings[Key] | ''): Outcome
  changeDisplayName(name: string): Outcome
  /** Forgets the keys on this device; words and drafts stay, sealed. Never waits for the network. */
  lock(): Promise<void>
  /** Forgets everything on this device. `force` although words wait to be sent. */
  signOut(force: boolean): Outcome
  /** New keys, every other device signed out; ends old recovery codes: a new one waits to be kept. */
  signOutEverywhere(
    passphrase: { readonly name: string; readonly passphrase: string } | undefined,
  ): Outcome
  deleteAccount(words: 'leave' | 'take'): Outcome
  dismiss(alarm: Alarm['kind']): void
}

export interface NewCircle {
  readonly kind: Exclude<CircleKind, 'self'>
  readonly name: string
  readonly colour: CircleColour
  readonly purpose?: string | undefined
  /** What its people agree on, in words of their own. */
  readonly agreement?: string | undefined
}

export interface MadeInvite {
  readonly link: string
  readonly mode: 'ask' | 'open'
  readonly uses: 'one' | 'several'
  readonly expiresAt: number
  /** `false`: the link works on this computer only, because the host has no https address yet. */
  readonly reachable: boolean
}

/** Who invites and who is there, before anybody says yes. */
export interface InvitePreview {
  readonly circle: CircleId
  readonly circleName: string
  readonly circleKind: CircleKind
  readonly colour: CircleColour
  readonly inviterName: string
  readonly members: readonly string[]
  readonly mode: 'ask' | 'open'
  /** It leads to a young person's seat in a family. */
  readonly seat?: 'young' | undefined
  /** Only of a side circle: what it is for, in its maker's words. */
  readonly purpose?: string | undefined
  /**
   * A side circle: whoever says yes sees only what is shared there. With the name of the circle it
   * stands beside, where I am in that one too.
   */
  readonly side?: { readonly beside: string | undefined } | undefined
  /** It is for people of 18 and older, who say so before they ask. */
  readonly forAdults: boolean
  /** I blocked who made the link, or somebody who is in the circle. */
  readonly blocked?: 'inviter' | 'member' | undefined
}

/** Side circles: a circle beside another, whose guests never see that other one. */
export interface SideCommands {
  /** Its kind is that of the circle it stands beside. */
  create(parent: CircleId, input: Omit<NewCircle, 'kind'>): Outcome<CircleId>
  /**
   * Asks members of the circle beside it, by a letter to each: they come in when they say yes.
   * Needs a connection.
   */
  ask(side: CircleId, accounts: readonly AccountId[]): Outcome
}

export interface CircleCommands {
  create(input: NewCircle): Outcome<CircleId>
  invite(
    circle: CircleId,
    terms: { readonly mode: 'ask' | 'open'; readonly uses: number; readonly days: number },
  ): Outcome<MadeInvite>
  /** To a young person's seat in a family: for one, who asks and is welcomed. */
  inviteYoung(circle: CircleId, days: number): Outcome<MadeInvite>
  /** Of another, as a steward: their seat may end. Of myself, once that was said: it ends. */
  endSeat(circle: CircleId, account: AccountId): Outcome
  /** The link lets nobody in from now on, and who waits because of it is no longer asked about. */
  endInvite(circle: CircleId, invite: string): Outcome
  /** `fragment` is what stands after `#` in the link. Nothing is used up by looking. */
  readInvite(fragment: string): Outcome<InvitePreview>
  /** Asks, or with an open link joins at once. */
  join(
    fragment: string,
    words: { readonly name: string; readonly hello: string },
  ): Outcome<'asked' | 'joined'>
  /** Forgets here that I asked. Silent: what the host holds of it stays, and may still be answered. */
  stopWaiting(circle: CircleId): Outcome
  welcome(circle: CircleId, account: AccountId): Outcome
  /**
   * They were here before as `was`, and lost everything: shows that account out, lets them in if they
   * are at the door, and says so. Nothing is merged before their own yes. `past`: where history begins
   * at joining, what was said before is opened to them. May be done again when it was broken off.
   */
  welcomeBack(
    circle: CircleId,
    who: { readonly was: AccountId; readonly account: AccountId; readonly past: boolean },
  ): Outcome
  /** Silent: who asked is told nothing. */
  decline(circle: CircleId, account: AccountId): Outcome
  /** `reason`: one line for the others who look after the circle, by sealed letter (rule C25). */
  remove(circle: CircleId, account: AccountId, reason?: string): Outcome
  /** Stops looking after a circle and stays in it; `last-steward` when nobody else would. */
  stepDown(circle: CircleId): Outcome
  leave(circle: CircleId, words: 'leave' | 'take'): Outcome
  /** Circles that both of us are in now. */
  circlesWith(
    account: AccountId,
  ): Outcome<readonly { readonly id: CircleId; readonly name: string | undefined }[]>
  /** Leaves each of them, one after the other. Without a connection none is left. */
  leaveCirclesWith(account: AccountId, words: 'leave' | 'take'): Outcome
  close(circle: CircleId): Outcome
  reopen(circle: CircleId): Outcome
  /** From now on only those who look after it write, until it is resumed. */
  pause(circle: CircleId): Outcome
  resume(circle: CircleId): Outcome
  /** Lets go of a circle I am no longer in, on this device and in my list. */
  forget(circle: CircleId): Outcome
  /** Six words, the same on every honest device of the circle. */
  words(circle: CircleId, language: 'en' | 'es'): Outcome<readonly string[]>
  /** What my screen shows to somebody beside me. No secret. */
  myCode(circle: CircleId): Outcome<string>
  /** Holds a code against what the circle says of `account`; if it is the same, says so in the circle. */
  compareCode(circle: CircleId, account: AccountId, code: string): Outcome<Compared>
  /** Six words that are the same on both devices, and for which of their keys: for `member-vouched`. */
  pairWords(
    circle: CircleId,
    account: AccountId,
    language: 'en' | 'es',
  ): Outcome<{ readonly gen: number; readonly words: readonly string[] }>
  /** A file that shows what the host served, for a halted circle. */
  evidence(circle: CircleId): Outcome<Uint8Array>

  /**
   * Written down on this device before it returns; goes out when there is a connection. What is about
   * an aside goes to the same people, whatever `audience` says.
   */
  say(circle: CircleId, act: Act, id?: EventId, audience?: Audience): Outcome<EventId>
  /** In the self circle. */
  sayToMyself(act: Act, id?: EventId): Outcome<EventId>
  takeBack(circle: CircleId, entries: readonly EntryId[]): Outcome
  takeBackPage(entries: readonly EntryId[]): Outcome
  /** Tries a refused or waiting item again, or drops it. */
  retry(id: EventId): Outcome
  drop(id: EventId): Outcome
  newId(): Promise<EventId>
  saveDraft(draft: Draft): Outcome
  dropDraft(id: EventId): Outcome
}

/** What somebody tells one person who looks after a circle. */
export interface NewReport {
  readonly circle: CircleId
  readonly to: AccountId
  readonly about: AccountId
  readonly quotes: readonly Quote[]
  readonly words: string
}

/**
 * A report I made: `waiting` on this device, `sent`, or it could not go out because of what changed
 * meanwhile. Its words are here only until it is sent.
 */
export interface MyReport extends MadeReportView {
  readonly state: 'waiting' | 'sent' | LetterRefusal
  readonly words: string | undefined
}

export interface Reports {
  /** What I was told, as one who looks after the circle. */
  readonly told: readonly ReportView[]
  readonly made: readonly MyReport[]
}

export interface LetterCommands {
  /** Written down on this device before it returns; goes out when there is a connection. */
  report(report: NewReport): Outcome<LetterId>
  /** Tells whoever told me that I have read it. */
  answer(letter: LetterId, from: AccountId, words: string): Outcome
  /** Off my Today. */
  read(letter: LetterId, from: AccountId): Outcome
  /** Dealt with: its words go, here and at the host. */
  close(letter: LetterId, from: AccountId): Outcome
  /** One that I made, with the answer to it; not sent, if it was not yet. */
  forget(letter: LetterId): Outcome
}

export interface KeeperCommands {
  candidates(): Outcome<readonly Candidate[]>
  /** Asks in a letter; nobody keeps anything before they said yes. */
  ask(account: AccountId, circle: CircleId): Outcome
  stopAsking(account: AccountId): Outcome
  /** A new set for exactly these, in the place of the one before. Needs a fresh sign-in. */
  make(accounts: readonly AccountId[], waitMs: number): Outcome
  end(): Outcome
  seen(): Outcome
  /** Stops whoever is coming in. */
  stopReturn(): Outcome
  /** To somebody who asked me; `false` also takes back a yes. */
  answer(owner: AccountId, yes: boolean): Outcome
  /** Gives my part for `owner` to the device whose words I heard. */
  help(owner: AccountId, words: string): Outcome
  /** On a device where nobody is signed in: begins to ask, or goes on with what was begun. */
  askBack(language: 'en' | 'es'): Outcome<ReturnView>
  /** What was begun here; `undefined` when nothing was. */
  lookBack(language: 'en' | 'es'): Outcome<ReturnView | undefined>
  giveUp(): Outcome
  comeIn(): Outcome
}

export interface ArchiveOrder {
  readonly words: ArchiveWords
  /** Beside the sealed words, what opens them: for somebody who is to check every one. */
  readonly withSecrets: boolean
  /** IANA name; of this device when there is none. */
  readonly timeZone?: string | undefined
}

export interface ArchiveCommands {
  /** One zip of all that I can read here; `undefined` when it was stopped. One at a time. */
  make(order: ArchiveOrder): Outcome<Blob | undefined>
  /** Nothing that was begun is left. */
  stop(): Promise<void>
}

/** A file that a draft has: kept on this device, sealed. `blob` is its name. */
export type KeptFile = FileView

/** Re-encoded by the screen: no place, no camera, nothing that the person does not see. */
export interface NewFile {
  readonly bytes: Uint8Array
  readonly kind: FileKind
  readonly mime: FileType
  readonly words: string
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly seconds?: number | undefined
  /** 64 whole numbers from 0 to 31. */
  readonly wave?: readonly number[] | undefined
  /** A smaller picture, in the type of the large one. */
  readonly thumb?: Uint8Array | undefined
}

/**
 * What opens one file, and only this file. It survives `structuredClone`; its key cannot be read
 * and seals nothing.
 */
export interface FilePass {
  readonly blob: string
  readonly circle: CircleId
  readonly key: CryptoKey
  /** Of the opened file, in bytes. */
  readonly size: number
  readonly chunkSize: number
  readonly mime: FileType
}

export interface FileCommands {
  /** Sealed on this device before it returns. `say` with the draft's id takes its files along. */
  keep(draft: EventId, file: NewFile): Outcome<KeptFile>
  /** Changes the text beside a kept file. */
  describe(draft: EventId, blob: string, words: string): Outcome
  forget(draft: EventId, blob: string): Outcome
  /**
   * For the service worker, which reads the file from the host (`readFile`).
   * `no-longer-there` while its bytes are on this device only: then `open` it.
   */
  pass(circle: CircleId, blob: string): Outcome<FilePass>
  /** The whole file, checked against what its event says; also one that is kept for a draft. */
  open(circle: CircleId, blob: string): Outcome<Blob>
}
