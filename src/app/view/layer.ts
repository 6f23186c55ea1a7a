/** A plain canvas for what is drawn now and then. It costs nothing until something is drawn on it. */
export interface Layer {
  readonly canvas: HTMLCanvasElement;
  /**
   * Wiped, to be drawn on; null, and the canvas put away, when nothing is to be drawn: a canvas with nothing on it costs
   * as much in every frame as one that is full.
   */
  readonly wiped: (needed: boolean) => CanvasRenderingContext2D | null;
  /** In CSS pixels, and pixels of the screen to each. */
  readonly resize: (width: number, height: number, ratio: number) => void;
}

export function createLayer(canvas: HTMLCanvasElement): Layer {
  let context: CanvasRenderingContext2D | null = null;
  let size = { width: 1, height: 1, ratio: 1 };
  canvas.hidden = true;

  function stretch(): void {
    if (!context) return;
    const { width, height, ratio } = size;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  function begin(): CanvasRenderingContext2D {
    context = canvas.getContext('2d');
    if (!context) throw new Error('This browser cannot draw on a canvas');
    stretch();
    return context;
  }

  return {
    canvas,
    wiped(needed) {
      canvas.hidden = !needed;
      if (!needed) return null;
      const pen = context ?? begin();
      pen.clearRect(0, 0, size.width, size.height);
      return pen;
    },
    resize(width, height, ratio) {
      size = { width, height, ratio };
      stretch();
    },
  };
}
