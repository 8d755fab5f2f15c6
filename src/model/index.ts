export * from './record.js'
export * from './roles.js'
export * from './source.js'
export * from './tree.js'
