import { availableParallelism } from 'node:os'
import type { HardhatPlugin } from 'hardhat/types/plugins'

/** Hardhat leaves one core idle: on a machine with two, the compiler's jobs would run one after another. */
export const compileOnAllCores: HardhatPlugin = {
  id: 'plenum:compile-on-all-cores',
  hookHandlers: {
    solidity: () =>
      Promise.resolve({
        default: () =>
          Promise.resolve({
            build: (context, paths, options, next) =>
              next(context, paths, { ...options, concurrency: availableParallelism() }),
          }),
      }),
  },
}
