import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // the tests of the command run what is in dist/
    globalSetup: ['tests/support/build.ts'],
    // a test of the command starts a process or several; a property runs hundreds of cases
    testTimeout: 60_000,
    // by default one core is kept free: on two cores all files would wait for one another
    maxWorkers: '100%',
  },
})
