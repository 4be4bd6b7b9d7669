import { plain, sentencesOf } from './firstIn.ts'

/** A question, with its mark or without, or an open invitation to go on. */
export const asksSomething = (words: string): boolean =>
  /[?¿]/.test(words) || sentencesOf(plain(words)).some(({ sentence }) => asks.test(sentence))

/** How people ask when they leave the mark out. "What a day" and "qué pena" ask nothing. */
const asks = new RegExp(
  [
    String.raw`^(?:and |so |but |then |ok |okay )*(?:what (?!an? )|what's|who|where|which|why|how(?: (?:is|are|was|were|did|do|does|has|have|long|often|come|would|could|can|much time)|'s))\b`,
    String.raw`^(?:and |so |but )*(?:did|do|does|is|are|was|were|have|has|would|could|can|will) (?:you|it|he|she|they|there|that|this|any)`,
    String.raw`\b(?:tell me|say more|I wonder|I'm wondering|I(?:'d| would) (?:like|love) to (?:hear|know))\b`,
    String.raw`^(?:y |entonces |pero )*(?:como (?:es|son|fue|ha|te|estas|va|van|lo|se|era)|que (?:es|fue|era|te|ha|hay|paso|dijo|hiciste|sentiste|necesitas|quieres|echas)|cual|cuando|donde|quien|quienes|cuanto (?:tiempo|hace)|desde cuando)\b`,
    String.raw`^(?:y |pero )*(?:quieres|puedes|podrias|has|estas|te (?:apetece|gustaria)|hay)\b`,
    String.raw`\b(?:cuentame|cuentamelo|hablame|dime|me pregunto|me gustaria (?:saber|oir|escuchar))\b`,
  ].join('|'),
  'i',
)
