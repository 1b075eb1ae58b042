/** What the bundler replaces by a constant: the only thing of Node that browser code may name. */
declare const process: {readonly env: {readonly NODE_ENV: 'development' | 'production'}};
