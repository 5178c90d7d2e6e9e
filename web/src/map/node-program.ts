import type Sigma from "sigma";
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { EdgeAttributes, NodeAttributes } from "./map-graph.js";

/** Two triangles that hold the form and its rim. */
const CORNERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [-1, 1],
  [1, -1],
  [1, 1],
];

const VERTEX = /* glsl */ `
attribute vec2 a_centre;
attribute vec3 a_form;
attribute vec4 a_color;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_screen;
uniform float u_sizeRatio;
varying vec4 v_color;
varying vec2 v_place;
varying float v_radius;
varying float v_shape;
varying float v_hollow;
void main() {
  float radius = a_form.x / u_sizeRatio;
  float reach = radius * 1.25 + 2.0;
  vec2 centre = (u_matrix * vec3(a_centre, 1.0)).xy;
  gl_Position = vec4(centre + a_corner * reach * 2.0 / u_screen, 0.0, 1.0);
  v_place = a_corner * reach;
  v_radius = radius;
  v_shape = a_form.y;
  v_hollow = a_form.z;
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
}`;

/** Distances to the outlines, below zero inside; the numbers match those of the palette's forms. */
const FRAGMENT = /* glsl */ `
precision highp float;
uniform vec3 u_rim;
uniform float u_pixel;
varying vec4 v_color;
varying vec2 v_place;
varying float v_radius;
varying float v_shape;
varying float v_hollow;
float outside(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) return max(abs(p.x), abs(p.y)) - r * 0.85;
  if (v_shape < 2.5) return (abs(p.x) + abs(p.y) - r * 1.15) * 0.7071;
  return max(-p.y - r * 0.85, dot(vec2(abs(p.x), p.y), vec2(0.867, 0.498)) - r * 0.573);
}
void main() {
  float d = outside(v_place, v_radius);
  float line = -1.8;
  float hole = v_hollow * (1.0 - smoothstep(line - u_pixel, line + u_pixel, d));
  float body = (1.0 - smoothstep(-u_pixel, u_pixel, d)) * (1.0 - hole);
  float rim = 1.0 - smoothstep(1.2 - u_pixel, 1.2 + u_pixel, d);
  gl_FragColor = vec4(mix(u_rim, v_color.rgb, body), 1.0) * rim;
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
const UNIFORMS = ["u_matrix", "u_screen", "u_sizeRatio", "u_rim", "u_pixel"] as const;

/** The colour around nodes, red, green and blue from 0 to 1: that of the paper, so that touching nodes stay apart. */
export const rim: { colour: readonly [number, number, number] } = { colour: [1, 1, 1] };

/** Draws stakeholders as circles, squares, diamonds and triangles, by the number in `shape`; the hollow ones as outlines. */
export class NodeShapeProgram extends NodeProgram<(typeof UNIFORMS)[number], NodeAttributes, EdgeAttributes> {
  /** Without the second drawing by which sigma finds what the pointer meets: the map knows. */
  constructor(
    gl: WebGLRenderingContext,
    _picking: WebGLFramebuffer | null,
    renderer: Sigma<NodeAttributes, EdgeAttributes>,
  ) {
    super(gl, null, renderer);
  }

  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_centre", size: 2, type: FLOAT },
        { name: "a_form", size: 3, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: CORNERS,
    };
  }

  override processVisibleItem(
    _index: number,
    start: number,
    { x, y, size, color, shape, hollow }: NodeDisplayData & Partial<NodeAttributes>,
  ): void {
    this.array.set([x, y, size, shape ?? 0, hollow === true ? 1 : 0, floatColor(color)], start);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo): void {
    gl.uniformMatrix3fv(at["u_matrix"] ?? null, false, params.matrix);
    gl.uniform2f(at["u_screen"] ?? null, params.width, params.height);
    gl.uniform1f(at["u_sizeRatio"] ?? null, params.sizeRatio);
    gl.uniform3f(at["u_rim"] ?? null, ...rim.colour);
    gl.uniform1f(at["u_pixel"] ?? null, 0.7 / params.pixelRatio);
  }
}
