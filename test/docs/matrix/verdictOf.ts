import type { Column } from './columns.ts'
import { logOf, ofLog } from './ofLog.ts'
import { ofFold } from './ofFold.ts'
import { ofView } from './ofView.ts'
import { storyOf } from './story.ts'

export const verdictOf = (judge: string, action: string, column: Column): boolean | undefined => {
  if (judge === 'log') return ofLog[action]?.(logOf(column))
  if (judge === 'fold') return ofFold[action]?.(storyOf(column))
  return ofView[action]?.(storyOf(column))
}
