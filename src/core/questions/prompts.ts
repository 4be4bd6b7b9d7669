/** How near a question comes. Whoever asks chooses it; whoever answers may always pass. */
export const depths = ['light', 'closer', 'deep'] as const
export type Depth = (typeof depths)[number]

/**
 * Questions of ours, by depth; their wording stands in the catalogues. Enough for one each week of a
 * year. A name is never given to another question: circles remember what they were asked.
 */
export const promptsOf = {
  light: [
    'smile',
    'meal',
    'hour',
    'seat',
    'song',
    'skill',
    'weather',
    'smell',
    'object',
    'laugh',
    'animal',
    'free-day',
    'aged-eight',
    'kindness',
    'story',
    'walk',
    'habit',
    'season',
    'lighter',
    'learn',
  ],
  closer: [
    'heavy',
    'comfort',
    'misread',
    'thanks',
    'rest',
    'proud',
    'more-of',
    'changed',
    'worry',
    'brave',
    'at-home',
    'anger',
    'teacher',
    'say-no',
    'listening',
    'again',
    'missing',
    'coming-back',
    'hope',
    'seen',
  ],
  deep: [
    'afraid',
    'lonely',
    'fine',
    'mend',
    'carry',
    'loss',
    'younger',
    'hold-on',
    'dare-ask',
    'shame',
    'love',
    'tears',
    'remember',
    'no-longer',
    'trust',
    'unsaid',
    'darkest',
    'one-day',
    'handed-down',
    'dream',
  ],
} as const satisfies Readonly<Record<Depth, readonly string[]>>

export type PromptId = (typeof promptsOf)[Depth][number]

const known: ReadonlySet<string> = new Set(Object.values(promptsOf).flat())

/** A newer Herewith may know others. */
export const isPrompt = (id: string): id is PromptId => known.has(id)
