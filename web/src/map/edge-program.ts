import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { EdgeAttributes, NodeAttributes } from "./map-graph.js";

/** A strip of two triangles from end to end, then the head: how far along, which side, whether of the head. */
const CORNERS = [
  [0, -1, 0],
  [0, 1, 0],
  [1, -1, 0],
  [1, -1, 0],
  [0, 1, 0],
  [1, 1, 0],
  [1, 0, 1],
  [0, -1, 1],
  [0, 1, 1],
];

/** Works in pixels of the screen: dashes and heads keep their size at every zoom. */
const VERTEX = /* glsl */ `
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec4 a_form;
attribute vec4 a_color;
attribute vec3 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_screen;
uniform float u_sizeRatio;
uniform float u_pixel;
varying vec4 v_color;
varying float v_along;
varying float v_side;
varying float v_half;
varying float v_dash;
varying float v_head;
void main() {
  vec2 start = (u_matrix * vec3(a_start, 1.0)).xy * 0.5 * u_screen;
  vec2 end = (u_matrix * vec3(a_end, 1.0)).xy * 0.5 * u_screen;
  float span = max(distance(start, end), 0.001);
  vec2 along = (end - start) / span;
  vec2 across = vec2(-along.y, along.x);
  float halfWidth = max(a_form.x / u_sizeRatio, 1.0) * 0.5;
  float radius = a_form.y / u_sizeRatio + 1.5;
  float head = a_form.z > 0.5 ? 5.0 + halfWidth * 2.5 : 0.0;
  float stop = max(span - radius - head, 0.0);
  float reach = halfWidth + u_pixel;
  vec2 body = start + along * stop * a_corner.x + across * a_corner.y * reach;
  vec2 tip = start + along * (stop + head * a_corner.x) + across * a_corner.y * head * 0.5;
  gl_Position = vec4(mix(body, tip, a_corner.z) * 2.0 / u_screen, 0.0, 1.0);
  v_along = stop * a_corner.x;
  v_side = a_corner.y * reach;
  v_half = halfWidth;
  v_dash = a_form.w;
  v_head = a_corner.z;
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
uniform float u_pixel;
varying vec4 v_color;
varying float v_along;
varying float v_side;
varying float v_half;
varying float v_dash;
varying float v_head;
void main() {
  float shown = 1.0;
  if (v_head < 0.5) {
    shown = 1.0 - smoothstep(v_half - u_pixel, v_half + u_pixel, abs(v_side));
    if (v_dash > 1.5) shown *= step(mod(v_along, 5.0), 2.0);
    else if (v_dash > 0.5) shown *= step(mod(v_along, 11.0), 7.0);
  }
  gl_FragColor = vec4(v_color.rgb, 1.0) * v_color.a * shown;
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
const UNIFORMS = ["u_matrix", "u_screen", "u_sizeRatio", "u_pixel"] as const;

/** Draws bundles of linkages as straight lines: solid, dashed or dotted, with or without a head. */
export class EdgeStyleProgram extends EdgeProgram<(typeof UNIFORMS)[number], NodeAttributes, EdgeAttributes> {
  override getDefinition() {
    return {
      VERTICES: 9,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_start", size: 2, type: FLOAT },
        { name: "a_end", size: 2, type: FLOAT },
        { name: "a_form", size: 4, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 3, type: FLOAT }],
      CONSTANT_DATA: CORNERS,
    };
  }

  override processVisibleItem(
    _index: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    { size, color, arrow, dash }: EdgeDisplayData & Partial<EdgeAttributes>,
  ): void {
    const form = [size, target.size, arrow === true ? 1 : 0, dash ?? 0];
    this.array.set([source.x, source.y, target.x, target.y, ...form, floatColor(color)], start);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo): void {
    gl.uniformMatrix3fv(at["u_matrix"] ?? null, false, params.matrix);
    gl.uniform2f(at["u_screen"] ?? null, params.width, params.height);
    gl.uniform1f(at["u_sizeRatio"] ?? null, params.sizeRatio);
    gl.uniform1f(at["u_pixel"] ?? null, 0.7 / params.pixelRatio);
  }
}
