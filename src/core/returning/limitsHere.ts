import type { Circle } from '../circle/circle.ts'
import type { Limits } from '../vault/limits.ts'
import { accountNow, earlierAccounts } from './returning.ts'

/** C37: my limits as they hold in one circle: whom I blocked stays blocked with another account. */
export const limitsHere = (circle: Circle, limits: Limits): Limits =>
  Object.keys(circle.returning.returns).length === 0
    ? limits
    : {
        ...limits,
        isBlocked: account => {
          const now = accountNow(circle, account)
          return [account, now, ...earlierAccounts(circle, now)].some(limits.isBlocked)
        },
      }
