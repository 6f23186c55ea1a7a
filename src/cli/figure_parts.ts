import {
  type AreaFile,
  createFont,
  type FigureParts,
  type FontFile,
  indexGraph,
  packOutlines,
  type SerializedGraph,
  unpackOutlines,
} from '../index.ts';
import { inPackage } from './package_files.ts';
import { parse, readText } from './read_graph.ts';

/** What figures of a graph are drawn with: the project's own font, and its borders for a map. */
export function figureParts(graph: SerializedGraph): FigureParts {
  let outlines: ReturnType<FigureParts['outlines']> | undefined;
  return {
    knowledge: indexGraph(graph),
    font: createFont(dataFile<FontFile>('fonts', 'noto-sans.json')),
    outlines: () => {
      outlines ??= unpackOutlines(packOutlines(dataFile<AreaFile>('counties.geojson')));
      return outlines;
    },
  };
}

function dataFile<Content>(...path: string[]): Content {
  const file = inPackage('data', ...path);
  return parse(readText(file), file) as Content;
}
