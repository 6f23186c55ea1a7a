export { type LayoutOptions, layoutGraph } from './layout.ts';
