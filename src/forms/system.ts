import { landingRecorded } from "../rules/landing-recorded.ts";
import { protectionRecorded } from "../rules/protection-recorded.ts";
import { systemConnected } from "../rules/system-connected.ts";
import type { Context, Form } from "./form.ts";
import { agencyStep, idStep } from "./places.ts";

const isAbove = ({ answers }: Context) => answers.builtBy === "state" || answers.builtBy === "province";
const isConnected = ({ answers }: Context) => answers["connection.state"] === "connected";

/** A new business system: who built it and whether its data reaches the platform. */
export const systemForm: Form = {
  record: "system",
  title: { zh: "系统", en: "system" },
  lines: [
    agencyStep,
    { path: "name" },
    idStep("system"),
    {
      path: "builtBy",
      propose: () => "city",
      tells: (context) => (isAbove(context) ? [landingRecorded] : []),
    },
    {
      path: "landing.state",
      when: isAbove,
      asked: { zh: "国家或省建设", en: "built by state or province" },
    },
    {
      path: "connection.state",
      tells: (context) => (isConnected(context) ? [] : [systemConnected]),
    },
    {
      path: "connection.lastExchange",
      when: isConnected,
      asked: { zh: "已接入", en: "connected" },
      optional: true,
    },
    { path: "delivery" },
    { path: "protectionLevel", optional: true, otherwise: () => protectionRecorded.words },
    {
      path: "lastAssessment",
      when: ({ answers }) => Number(answers.protectionLevel) >= 3,
      asked: { zh: "三级以上", en: "level 3 and above" },
      optional: true,
    },
  ],
};
