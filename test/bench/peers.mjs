/** How the others draw given nodes and edges. Each `start` runs in the page and sets `bench.ready`, `pan` and `zoom`. */
export const peers = [
  {
    name: 'cytoscape.js',
    script: 'cytoscape/dist/cytoscape.min.js',
    start: startCytoscape,
  },
  {
    name: 'cytoscape.js, its shortcuts',
    script: 'cytoscape/dist/cytoscape.min.js',
    start: `(seen, container) => (${startCytoscape})(seen, container, { hideEdgesOnViewport: true, textureOnViewport: true, pixelRatio: 1 })`,
  },
  { name: 'vis-network', script: 'vis-network/standalone/umd/vis-network.min.js', start: startVis },
  { name: 'force-graph', script: 'force-graph/dist/force-graph.min.js', start: startForceGraph },
];

function startCytoscape(seen, container, options = {}) {
  let drawn = false;
  const graph = window.cytoscape({
    container,
    layout: { name: 'preset' },
    style: [
      { selector: 'node', style: { width: 'data(size)', height: 'data(size)', 'background-color': 'data(color)' } },
      { selector: 'edge', style: { width: 1, 'line-color': '#dcd9d2', 'curve-style': 'haystack' } },
    ],
    elements: [
      ...seen.nodes.map(({ x, y, ...data }) => ({ group: 'nodes', data, position: { x, y } })),
      ...seen.edges.map((data) => ({ group: 'edges', data })),
    ],
    ...options,
  });
  graph.on('render', () => {
    drawn = true;
  });
  Object.assign(window.bench, {
    ready: () => drawn,
    pan: (x, y) => graph.panBy({ x, y }),
    zoom: (factor) => graph.zoom({ level: graph.zoom() * factor, renderedPosition: { x: 492, y: 400 } }),
  });
}

function startVis(seen, container) {
  let drawn = false;
  const network = new window.vis.Network(
    container,
    {
      nodes: seen.nodes.map(({ id, x, y, size, color }) => ({ id, x, y, size: size / 2, color, shape: 'dot' })),
      edges: seen.edges.map(({ id, source, target }) => ({ id, from: source, to: target })),
    },
    {
      physics: false,
      layout: { improvedLayout: false },
      edges: { smooth: false, width: 1, color: '#dcd9d2' },
    },
  );
  network.on('afterDrawing', () => {
    drawn = true;
  });
  Object.assign(window.bench, {
    ready: () => drawn,
    pan(x, y) {
      const { x: left, y: top } = network.getViewPosition();
      const scale = network.getScale();
      network.moveTo({ position: { x: left - x / scale, y: top - y / scale } });
    },
    zoom: (factor) => network.moveTo({ scale: network.getScale() * factor }),
  });
}

function startForceGraph(seen, container) {
  let drawn = false;
  const graph = new window.ForceGraph(container)
    .width(984)
    .height(800)
    .cooldownTicks(0)
    .nodeVal((node) => node.size / 4)
    .nodeColor((node) => node.color)
    .linkColor(() => '#dcd9d2')
    .onRenderFramePost(() => {
      drawn = true;
    })
    .graphData({
      nodes: seen.nodes.map((node) => ({ ...node, fx: node.x, fy: node.y })),
      links: seen.edges.map((edge) => ({ ...edge })),
    });
  const across = Math.max(...seen.nodes.map((node) => Math.abs(node.x))) * 2;
  graph.zoom(900 / across);
  Object.assign(window.bench, {
    ready: () => drawn,
    pan(x, y) {
      const { x: left, y: top } = graph.centerAt();
      graph.centerAt(left - x / graph.zoom(), top - y / graph.zoom());
    },
    zoom: (factor) => graph.zoom(graph.zoom() * factor),
  });
}
