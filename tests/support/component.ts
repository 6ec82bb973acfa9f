import { configure } from '@testing-library/react'
import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

// The pages' code is read with the first tap; on a busy machine that takes longer than the library's one second.
configure({ asyncUtilTimeout: 10_000 })
