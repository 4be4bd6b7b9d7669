import type { Failure } from '#client/commands/failure.ts'
import type { Alarm } from '#client/state/appState.ts'

export interface ThreePart {
  readonly title: string
  readonly safe: string
  readonly todo: string
}

const alarms: Readonly<Record<Alarm['kind'], ThreePart>> = {
  'not-mine': {
    title: 'Something was said in your name that did not come from your devices',
    safe: 'It may be a copy of this device, made by somebody else.',
    todo: 'Open Me, look at your devices, and choose “Sign out everywhere”.',
  },
  'other-host': {
    title: 'This is another Herewith than the one you know',
    safe: 'Your words stay closed on this device. Nothing was sent.',
    todo: 'Ask the person who runs it, by phone or in person, whether something changed.',
  },
  'storage-full': {
    title: 'There is no more room on this device',
    safe: 'What you wrote last may not be kept. Copy it before you go on.',
    todo: 'Delete some pictures or apps you no longer need, then open Herewith again.',
  },
  'storage-blocked': {
    title: 'This browser does not let Herewith keep anything',
    safe: 'Everything works while this page is open. When you close it, unsent words are gone.',
    todo: 'Allow site data for this address, or use another browser.',
  },
  'storage-failing': {
    title: 'This browser does not keep what is written now',
    safe: 'What was kept before is safe. Copy what you wrote last before you go on.',
    todo: 'Close every tab of Herewith and open it again. If that does not help, restart the device.',
  },
  'storage-damaged': {
    title: 'What is kept on this device can no longer be read',
    safe: 'Words that had gone out are still with your circles. Words that had not may be lost.',
    todo: 'Choose “Remove everything from this device” below, then sign in again.',
  },
  'storage-waits': {
    title: 'What is kept on this device does not open yet',
    safe: 'Your words are safe. Another tab of Herewith may hold them.',
    todo: 'Close the other tabs. If that does not help, close the browser and open it again.',
  },
  clock: {
    title: 'The clock of this device is wrong',
    safe: 'Your words are safe, but their times may look odd to others.',
    todo: 'Set date and time to automatic in the settings of the device.',
  },
  'update-needed': {
    title: 'This version of Herewith is too old',
    safe: 'Your words are safe on this device.',
    todo: 'Open it again with a connection to get the new one.',
  },
  'return-stopped': {
    title: 'You stopped somebody who was coming into your account',
    safe: 'They did not get in.',
    todo: 'Talk with the people who keep your parts, and give new ones. You find them under Me.',
  },
  unreadable: {
    title: 'A part cannot be read on this device',
    safe: 'Nothing was deleted.',
    todo: 'Open Herewith on another of your devices. Or ask somebody in the circle to let you in again.',
  },
}

const failures: Readonly<Record<Failure, string>> = {
  'no-catchers': 'Nobody here has said yes to being called yet. Call somebody, or write to them.',
  'no-connection': 'There is no connection. Try again when you have one.',
  'too-many-tries': 'That was too often in a short time. Wait a few minutes, then try again.',
  'host-unavailable': 'Herewith does not answer right now. Nothing is lost. Try again in a moment.',
  'host-full':
    'The computer that runs this Herewith has no more room. Tell the person who looks after it. Nothing you wrote is lost.',
  'device-full':
    'This device could not keep it. Copy what you wrote, make some room, then try again.',
  'circle-full':
    'There is no room left for pictures and voice notes in this circle. Words still go out. Tell whoever looks after this Herewith.',
  'not-a-file': 'This cannot be kept here: it is too large, or not a picture or a voice note.',
  'too-many-files': 'That is as many as one share can carry. The others go into another one.',
  'file-damaged': 'This did not arrive as it was sent, and so it is not shown.',
  'not-signed-in': 'You are not signed in on this device. Sign in, then try again.',
  'sign-in-again': 'For this, sign in once more. It makes sure that it is you.',
  'wrong-sign-in': 'That did not open it. Look at it once more, or come in another way.',
  'name-taken': 'Somebody here already uses this sign-in name. Choose another one.',
  'name-empty': 'Write a name first.',
  'weak-passphrase':
    'This passphrase is too easy to guess. Take four or five words that do not belong together.',
  'not-admitted': 'An account here begins with a link. Ask somebody who is already here for one.',
  suspended:
    'This account is suspended by the person who runs this Herewith. Nothing of it was deleted. Ask them what happened.',
  'mistyped-code': 'There is a typing mistake in the recovery code. Look at the sheet once more.',
  'needs-another-way':
    'The passkey is right, but this device cannot open your words with it. Use your passphrase or the recovery code this time.',
  'little-memory':
    'This device has too little free memory just now. Close other apps and pages, then try again.',
  'last-way-in': 'This is your last way in. Add another one first.',
  'not-a-device-code':
    'This is not the code of a device that wants to come in. Show one there and scan it.',
  'code-of-another-host':
    'This code is of another Herewith. Open the same address on both devices.',
  'code-used':
    'Somebody answered this code before you. If the new device asks whether words are the same, say no there. It then shows another code.',
  'pairing-over': 'This code is over. Show another one and scan it again.',
  'said-not-same':
    'On the new device somebody said that the words are not the same. Nothing was sent to it. Show another code there, and scan that one.',
  'not-an-address': 'This is not an e-mail address. Look at it again, letter by letter.',
  'not-a-link': 'This is not an invitation link. Copy all of it, up to the very end.',
  'link-damaged': 'A part of the link is missing. Copy all of it, up to the very end.',
  'link-newer': 'This link comes from a newer Herewith. Open the app again to get the new version.',
  'link-closed': 'This link is used up or closed. Ask for a new one; that is quickly done.',
  'link-of-another-circle': 'This link does not fit the circle it names. Ask for a new one.',
  'history-does-not-add-up':
    'The history from the host does not add up. Nothing new is shown until somebody has looked at it.',
  'not-an-archive': 'This is not a file that Herewith made. Nothing of it was kept.',
  'archive-newer':
    'A newer Herewith made this file. Update this one, then try again. Nothing of it was kept.',
  'archive-damaged':
    'This file is damaged: it is not as it was made. Nothing of it was kept. Perhaps you have another copy.',
  'archive-changed':
    'Somebody has changed this file: what stands in it is not what was signed. Nothing of it was kept.',
  'archive-too-large':
    'This file is larger than can be brought back. Nothing of it was kept. You can unpack it and read it.',
  'already-kept': 'You have brought this file back before. It is here.',
  'already-in': 'You are already in this circle.',
  'no-longer-there': 'This is no longer there.',
  'update-needed': 'This version of Herewith is too old for that. Open the app again.',
  'another-account-here':
    'The words of another account are kept on this device. Sign that one out first.',
  interrupted: 'That was broken off half way. Nothing is lost. Try it once more.',
  'words-wait':
    'Some of your words have not gone out yet. Wait for a connection, or leave without them.',
  'no-circle': 'This circle is not ready yet. Try again in a moment.',
  'not-a-member': 'You are not in this circle.',
  'circle-closed': 'This circle is closed. What was said in it can still be read.',
  'already-said': 'This has already been said.',
  'not-here': 'This is not part of circles of this kind.',
  'not-yet-offered': 'Herewith cannot do this yet.',
  'stewards-only': 'Only a steward of the circle can do this.',
  'no-such-member': 'They are no longer in this circle.',
  'looks-after-already': 'They look after this circle already.',
  yourself: 'That is you.',
  'still-here': 'They are still in the circle with that account.',
  'other-keys': 'They have new locks meanwhile. Compare once more.',
  'young-seat': 'Whoever has a young person’s seat does not look after a circle.',
  'not-with-your-seat':
    'You have a young person’s seat. With it you are in your family’s circle and the side circles of it.',
  'seat-for-new-account':
    'This invitation is for a young person who has no account here yet. Your own account stays as it is. To come in with it, ask for an invitation for a grown-up.',
  'not-asked': 'Nobody asks you this any more.',
  paused: 'Writing is paused in this circle. You can try again when it goes on.',
  'not-a-steward': 'They do not look after this circle any more. Choose somebody else.',
  'is-meant': 'It cannot go to the person it is about.',
  'no-longer-kept': 'This is no longer so. Open the screen once more.',
  'not-these-words': 'No device is asking with these words. Read them to each other once more.',
  'parts-do-not-fit':
    'What your helpers gave does not fit together. One more of them can make it fit. Nothing is lost.',
  'no-such-letter': 'This is no longer there.',
  'letter-too-long': 'This is too long for one letter. Choose fewer of their words, or say less.',
  'too-long':
    'This is too long to go out in one piece: your words, and those beside pictures and voices, together. Take some away, or send it in two parts.',
  'last-steward':
    'You are the only one who looks after this circle. Ask somebody else first, or close it.',
  'wrong-kind': 'A circle keeps the kind it was made with.',
  'not-in-a-batch': 'This has to be said on its own.',
  'no-such-agreement': 'What was agreed here has changed meanwhile. Look at it once more.',
  'agreement-first':
    'There is an agreement here. Say yes to it first; it stands under “People and settings”.',
  'not-handed-on': 'This circle is still on its way to you. Try again in a moment.',
  'no-words': 'Write a few words first.',
  'no-such-share': 'This share is no longer there.',
  'no-such-move': 'This answer is no longer there.',
  'no-such-page': 'This page is no longer there.',
  'no-such-person': 'This person is no longer in your list.',
  'import-undone': 'Bringing these people in was undone.',
  'no-such-answer': 'This answer is no longer there.',
  'answers-open': 'The answers are open. Nobody changes theirs any more.',
  'no-such-guess': 'This guess is not here any more.',
  'no-such-seen': 'These words are not here any more.',
  'no-such-commitment': 'This commitment is not here any more.',
  'commitment-over': 'It has come to its end, or one of you stopped it.',
  'not-agreed': 'It would not be as they agreed: another time, or other words.',
  'no-such-owning': 'This is not here any more.',
  'owning-waits': 'You have written to them. There can be another one when they have answered.',
  'no-such-repair': 'This is not here any more.',
  'repair-over': 'It was ended, or other words took its place.',
  'repair-waits': 'You have offered them something. The next one can come after it.',
  'theirs-to-open': 'This is for the other one to begin.',
  'young-companion': 'Somebody with a young person’s seat walks with young people only.',
  'stretch-runs': 'A stretch is running already. The next one can begin after it.',
  'question-waits': 'A question waits here already. The next one can be asked after it.',
  'no-such-day': 'This day is not kept here any more.',
  'no-such-line': 'This line is not on your plan any more.',
  'plan-full': 'Your plan is full. Strike something out first.',
  'no-such-note': 'This note is not here any more.',
  'here-note-open':
    'A note to this person can still be opened. One at a time: wait for an answer, or take it back.',
  'here-notes-full':
    'No further note can be left here now: as many are open as may be, or several people wanted no more.',
  'here-notes-today': 'That is enough notes for now. In some hours you can write another.',
  'here-notes-off': 'This Herewith has no such notes.',
  'notes-not-wanted': 'They would rather not have notes now.',
  'taken-back': 'This was taken back.',
  'not-yours': 'Only the person who wrote it can do this.',
  'not-for-some': 'This is said to everybody here, or not at all.',
  'chosen-left':
    'Somebody you chose is no longer in this circle. Nothing was sent. Choose again who it is for.',
  'not-the-same-people': 'An answer to this goes to the same people.',
  'your-own-share': 'This is your own share. Somebody else answers it.',
  'not-for-this-need': 'This does not fit what was asked for.',
  'not-invited-to-advise': 'Advice was not asked for here. You can ask: “May I offer a thought?”',
  'reflect-first': 'Say back first what you heard, to the same people.',
  'asked-already': 'You have asked. They answer when it suits them.',
  'no-time-said': 'Say when, in your words or with a day.',
  'not-accepted': 'They have not said yes to it.',
  'wrong-value': 'That does not fit here.',
}

/** Around every screen, and why something could not be done. */
export const appEn = {
  opening: 'Opening.',
  neutralTitle: 'Notes',
  tryAgain: 'Try again',
  openAnew: 'Open it again',
  understood: 'All right',
  /** Over every screen: somebody I catch calls. */
  called: {
    title: (name: string) => `${name} needs someone`,
    somebody: 'Somebody',
    answer: 'Answer',
  },
  partMissing: 'This part is not here yet',
  partMissingWhy: 'This part of Herewith could not be fetched.',
  partMissingSafe: 'Nothing is lost. It may help to look for a better connection.',
  nowhere: 'There is nothing here',
  nowhereWhy: 'This address leads nowhere. Perhaps a part of it was cut off.',
  toStart: 'Go to the start',
  stopped: {
    title: 'Herewith has stopped on this device.',
    safe: 'What you wrote is kept.',
    todo: 'Open it again. If it happens once more, restart the device.',
  },
  moving: 'This Herewith moves to another address',
  movingWhat:
    'Your words come along. Passkeys do not: they belong to the old address. Before it moves, make sure of a passphrase or your recovery sheet, and let everything be sent.',
  movingTo: (address: string) => `The new address is ${address}.`,
  movingDo: 'Look at my ways in',
  updateRefused: {
    title: 'A version came that was not signed like yours. It was not taken.',
    safe: 'The version that you have goes on, and your words are safe.',
    todo: 'Tell whoever runs this Herewith. If they did not change it themselves, somebody else did.',
  },
  update: {
    title: 'A new version waits.',
    which: (theirs: string, mine: string) =>
      theirs === mine
        ? `It is called Herewith ${theirs}, as yours is, and differs in something.`
        : `It is Herewith ${theirs}. You have Herewith ${mine}.`,
    safe: 'Take it when it suits you. Unsent words stay.',
    take: 'Take the new version',
  },
  alarms,
  failures,
}
